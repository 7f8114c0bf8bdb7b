import { typedEmailCookie } from '@/app/admin/typed-email'
import { addressWithin } from '@/lib/admin-address'
import { signIn } from '@/lib/server/auth/sign-in'
import { methodNotAllowed } from '@/lib/server/http/answer'
import { text } from '../text'
import { answerWrite } from '../write'

/** Signs a moderator in by password, with scripts or without. */
export async function POST(request: Request) {
  return answerWrite(request, {
    page: ({ next }) => `/admin/sign-in?next=${encodeURIComponent(addressWithin(next))}`,
    kept: ({ email }) => [typedEmailCookie(text(email))],
    work: async ({ email, password, next }) => {
      const cookies = await signIn(request, text(email).slice(0, 254), text(password).slice(0, 1_000))
      return { to: addressWithin(next), cookies: [...cookies, typedEmailCookie('')], body: {} }
    },
  })
}

const refuse = methodNotAllowed('POST')
export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
