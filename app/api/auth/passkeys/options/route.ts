import { askForNewPasskey, askForPasskey } from '@/lib/server/auth/passkeys'
import { requireModerator } from '@/lib/server/auth/session'
import { methodNotAllowed } from '@/lib/server/http/answer'
import { answerWrite } from '../../write'

/** What `navigator.credentials` needs, to make a passkey (`for: "new"`) or to use one. */
export async function POST(request: Request) {
  return answerWrite(request, {
    page: () => '/admin/sign-in',
    work: async (fields) => {
      if (fields.for !== 'new') return asBody(await askForPasskey(request))
      await requireModerator(request.headers)
      return asBody(await askForNewPasskey(request))
    },
  })
}

function asBody({ options, cookies }: { options: unknown; cookies: string[] }) {
  return { body: options, cookies }
}

const refuse = methodNotAllowed('POST')
export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
