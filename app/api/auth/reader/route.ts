import { verifiedReaderOf } from '@/lib/server/auth/reader'
import { hasGithub } from '@/lib/server/github/github'
import { answer, json, methodNotAllowed } from '@/lib/server/http/answer'

/** Whether readers can have their names verified, and who this one is. Asks no database without a cookie. */
export async function GET(request: Request) {
  return answer(request, async () => {
    const available = hasGithub()
    const reader = available ? await verifiedReaderOf(request.headers) : undefined
    return json({ available, reader: reader ? { login: reader.login, name: reader.name } : null })
  })
}

const refuse = methodNotAllowed('GET, HEAD, OPTIONS')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
