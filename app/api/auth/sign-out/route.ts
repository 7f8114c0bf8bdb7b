import { signOut } from '@/lib/server/auth/sign-in'
import { methodNotAllowed } from '@/lib/server/http/answer'
import { answerWrite } from '../write'

export async function POST(request: Request) {
  return answerWrite(request, {
    page: () => '/admin/sign-in',
    work: async () => ({ done: 'signed_out', cookies: await signOut(request) }),
  })
}

const refuse = methodNotAllowed('POST')
export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
