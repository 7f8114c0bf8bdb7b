import { answer, json, methodNotAllowed } from '@/lib/server/http/answer'
import { servedBy } from '@/lib/server/served-by'

export const dynamic = 'force-dynamic'

/** Which release, replica and node answered this very request. Asks no database. */
export async function GET(request: Request) {
  return answer(request, async () => json(servedBy()))
}

const refuse = methodNotAllowed('GET, HEAD, OPTIONS')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
