import { readiness } from '@/lib/server/readiness'

export const dynamic = 'force-dynamic'

/** Ready for readers who write: the database answers and its migrations are applied. Else 503 and why. */
export async function GET() {
  const { ready, reason } = await readiness()
  return Response.json(
    { ready, reason },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}
