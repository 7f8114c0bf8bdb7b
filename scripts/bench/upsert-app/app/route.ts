import { database } from '../../../../lib/server/db'

/** The usual counter of a site made with Next: one upsert with Prisma for each request, on one row. */
const where = { postSlug: 'next-reference' }

export async function POST(request: Request): Promise<Response> {
  await request.text()
  const { views } = await database().postStat.upsert({
    where,
    create: { ...where, views: 1 },
    update: { views: { increment: 1 } },
  })
  return Response.json({ views })
}
