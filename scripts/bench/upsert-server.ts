import { createServer } from 'node:http'
import { database } from '../../lib/server/db.ts'
import { env } from '../../lib/server/env.ts'

/** What views are measured against: the usual counter, one upsert with Prisma for each request, and nothing else. */
const where = { postSlug: 'reference' }

createServer((request, response) => {
  request.resume()
  database()
    .postStat.upsert({ where, create: { ...where, views: 1 }, update: { views: { increment: 1 } } })
    .then(
      ({ views }) =>
        response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ views })),
      () => response.writeHead(503).end(),
    )
}).listen(env().PORT, '127.0.0.1')
