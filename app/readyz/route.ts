import { readiness } from '@/lib/server/readiness'

export const dynamic = 'force-dynamic'

/** Ready for readers who write: not leaving, the database answers, its migrations are applied. Else 503 and why. */
export async function GET() {
  const { ready, reason } = await readiness()
  return Response.json(
    { status: ready ? 'ready' : 'not ready', ready, reason },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}
