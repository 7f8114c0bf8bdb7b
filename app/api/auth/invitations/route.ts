import { invitationCookie } from '@/app/admin/account/moderators/invitation-cookie'
import { requireOwner } from '@/lib/server/auth/session'
import { methodNotAllowed } from '@/lib/server/http/answer'
import { normalizeEmail } from '@/lib/server/lockout/lockout'
import { invite } from '@/lib/server/moderators/moderators'
import { audited } from '../audited'
import { text } from '../text'
import { answerWrite } from '../write'

/** Makes a link by which somebody becomes a moderator; the owner's browser gets it in a cookie, for five minutes. */
export async function POST(request: Request) {
  return answerWrite(request, {
    page: () => '/admin/account/moderators',
    work: async ({ email, role }) => {
      const owner = await requireOwner(request.headers)
      const token = await invite(owner, { email, role }, audited('invite', owner))
      return {
        done: 'invited',
        cookies: [invitationCookie(token, normalizeEmail(text(email)))],
        body: { token },
      }
    },
  })
}

const refuse = methodNotAllowed('POST')
export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
