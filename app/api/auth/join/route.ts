import { methodNotAllowed } from '@/lib/server/http/answer'
import { join } from '@/lib/server/moderators/moderators'
import { audited } from '../audited'
import { text } from '../text'
import { answerWrite } from '../write'

/** Uses an invitation: a name and a password make the account, and sign in. */
export async function POST(request: Request) {
  return answerWrite(request, {
    page: ({ token }) => `/admin/join?token=${encodeURIComponent(text(token))}`,
    work: async ({ token, name, password }) => {
      const cookies = await join(request, { token, name, password }, audited('join'))
      return { to: '/admin/account', cookies, body: {} }
    },
  })
}

const refuse = methodNotAllowed('POST')
export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
