import { offersNotices } from '@/features/comments/notices/queue'
import { answer, json, methodNotAllowed } from '@/lib/server/http/answer'

export const dynamic = 'force-dynamic'

/** It changes with the settings, and so with a restart. */
const shared = { 'Cache-Control': 'public, max-age=300, s-maxage=300' }

/** Whether the site can send notices of replies: pages are built before anybody knows. Asks no database. */
export async function GET(request: Request) {
  return answer(request, async () => json({ available: offersNotices() }, 200, shared))
}

const refuse = methodNotAllowed('GET, HEAD, OPTIONS')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
