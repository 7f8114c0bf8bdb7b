import { AppError } from '@/lib/app-error'
import { namePasskey, removeMyPasskey, renameMyPasskey } from '@/lib/server/auth/account'
import { addPasskey } from '@/lib/server/auth/passkeys'
import { requireModerator } from '@/lib/server/auth/session'
import { methodNotAllowed } from '@/lib/server/http/answer'
import { text } from '../text'
import { answerWrite, type Done } from '../write'

/** Adds, renames or removes a passkey of one's own (`action`). */
export async function POST(request: Request) {
  return answerWrite(request, {
    page: () => '/admin/account',
    work: async ({ action, passkey, name, response }): Promise<Done> => {
      const moderator = await requireModerator(request.headers)
      switch (action) {
        case 'add':
          await addPasskey(request, namePasskey(name), response)
          return { done: 'passkey_added' }
        case 'rename':
          await renameMyPasskey(moderator, text(passkey), name)
          return { done: 'passkey_renamed' }
        case 'remove':
          await removeMyPasskey(moderator, text(passkey))
          return { done: 'passkey_removed' }
        default:
          throw new AppError('invalid_body', { message: 'action' })
      }
    },
  })
}

const refuse = methodNotAllowed('POST')
export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
