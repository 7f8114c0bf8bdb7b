import { addressWithin } from '@/lib/admin-address'
import { signInByPasskey } from '@/lib/server/auth/passkeys'
import { methodNotAllowed } from '@/lib/server/http/answer'
import { answerWrite } from '../../write'

export async function POST(request: Request) {
  return answerWrite(request, {
    page: () => '/admin/sign-in',
    work: async ({ response, next }) => {
      const cookies = await signInByPasskey(request, response)
      return { cookies, body: { to: addressWithin(next) } }
    },
  })
}

const refuse = methodNotAllowed('POST')
export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
