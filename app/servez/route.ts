import { serving } from '@/lib/server/serving'

export const dynamic = 'force-dynamic'

/** Whether readers may be sent here: for load balancers and a kubelet's readiness probe. Else 503 and why. */
export async function GET() {
  const { serving: isServing, reason } = await serving()
  return Response.json(
    { status: isServing ? 'serving' : 'not serving', reason },
    { status: isServing ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}
