import { requireModerator } from '@/lib/server/auth/session'
import { changePassword } from '@/lib/server/auth/sign-in'
import { methodNotAllowed } from '@/lib/server/http/answer'
import { auditOwn } from '../audited'
import { text } from '../text'
import { answerWrite } from '../write'

export async function POST(request: Request) {
  return answerWrite(request, {
    page: () => '/admin/account',
    work: async ({ current, password }) => {
      const moderator = await requireModerator(request.headers)
      const passwords = { current: text(current).slice(0, 1_000), next: text(password).slice(0, 1_000) }
      const cookies = await changePassword(request, moderator.email, passwords)
      await auditOwn('password', moderator)
      return { done: 'password_changed', cookies }
    },
  })
}

const refuse = methodNotAllowed('POST')
export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
