import { AppError } from '@/lib/app-error'
import { isModeratorRole } from '@/lib/server/auth/roles'
import { requireOwner } from '@/lib/server/auth/session'
import { methodNotAllowed } from '@/lib/server/http/answer'
import { changeModerator } from '@/lib/server/moderators/repository'
import { audited } from '../audited'
import { text } from '../text'
import { answerWrite, type Done } from '../write'

/** Owners change roles, and disable and enable accounts (`action`). */
export async function POST(request: Request) {
  return answerWrite(request, {
    page: () => '/admin/account/moderators',
    work: async ({ action, user, role }): Promise<Done> => {
      const owner = await requireOwner(request.headers)
      if (action === 'role' && isModeratorRole(role)) {
        await changeModerator(owner.id, text(user), { role }, audited('role', owner))
        return { done: 'role_changed' }
      }
      if (action !== 'disable' && action !== 'enable')
        throw new AppError('invalid_body', { message: 'action' })
      await changeModerator(owner.id, text(user), { disabled: action === 'disable' }, audited(action, owner))
      return { done: action === 'disable' ? 'disabled' : 'enabled' }
    },
  })
}

const refuse = methodNotAllowed('POST')
export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
