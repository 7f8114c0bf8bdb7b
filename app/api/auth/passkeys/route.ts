import { AppError } from '@/lib/app-error'
import { namePasskey, removeMyPasskey, renameMyPasskey } from '@/lib/server/auth/account'
import { addPasskey } from '@/lib/server/auth/passkeys'
import { requireModerator } from '@/lib/server/auth/session'
import { methodNotAllowed } from '@/lib/server/http/answer'
import { audited, auditOwn } from '../audited'
import { text } from '../text'
import { answerWrite, type Done } from '../write'

/** Adds, renames or removes a passkey of one's own (`action`). */
export async function POST(request: Request) {
  return answerWrite(request, {
    page: () => '/admin/account',
    work: async ({ action, passkey, name, response }): Promise<Done> => {
      const moderator = await requireModerator(request.headers)
      switch (action) {
        case 'add': {
          const named = namePasskey(name)
          await addPasskey(request, named, response)
          await auditOwn('passkey', moderator, { passkey: named })
          return { done: 'passkey_added' }
        }
        case 'rename':
          await renameMyPasskey(moderator, text(passkey), name, audited('passkey'))
          return { done: 'passkey_renamed' }
        case 'remove':
          await removeMyPasskey(moderator, text(passkey), audited('passkey'))
          return { done: 'passkey_removed' }
        default:
          throw new AppError('invalid_body', { message: 'action' })
      }
    },
  })
}

const refuse = methodNotAllowed('POST')
export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
