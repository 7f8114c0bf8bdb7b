export const dynamic = 'force-dynamic'

/** The process is alive. Touches nothing else: a database that is down must not restart the site. */
export async function GET() {
  return new Response('ok\n', {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
