import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createConnection, type RowDataPacket } from 'mysql2/promise'
import { parseDatabaseUrl, toMysql2Config } from '../lib/database-url.ts'
import { attack } from './abuse/attackers.ts'

/**
 * 10,000 comments from 50 addresses in a minute, while others read: how many are stored, and what readers feel of it.
 * Started by `npm run bench -- abuse` with two replicas on loopback that trust X-Forwarded-For from there.
 */
const { values } = parseArgs({
  options: {
    site: { type: 'string', multiple: true, default: [] },
    post: { type: 'string', multiple: true, default: [] },
    database: { type: 'string', default: '' },
    patient: { type: 'boolean', default: false },
    requests: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '60' },
  },
})
const bars = { stored: 300, ratio: 2 }
const addresses = 50
const quietSeconds = 20
const { site: sites, post: posts, patient: isPatient } = values
const [requests, seconds] = [Number(values.requests), Number(values.seconds)]

type Reading = { durations: number[]; failures: number }

/** Readers read for as long as the work takes. */
async function read(work: () => Promise<unknown>): Promise<Reading> {
  const readers = fork(join(import.meta.dirname, 'abuse', 'readers.ts'), [
    JSON.stringify(sites),
    JSON.stringify(posts),
  ])
  await work()
  readers.send('stop')
  const [reading] = await once(readers, 'message')
  return reading
}

function p99({ durations }: Reading): number {
  const sorted = durations.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.99)] ?? NaN
}

async function storedByStatus(): Promise<{ status: string; count: number }[]> {
  const connection = await createConnection(toMysql2Config(parseDatabaseUrl(values.database)))
  const [rows] = await connection.query<RowDataPacket[]>(
    'SELECT status, COUNT(*) AS count FROM comment GROUP BY status ORDER BY status',
  )
  await connection.end()
  return rows.map(({ status, count }) => ({ status: String(status), count: Number(count) }))
}

// Code is compiled and connections are opened before anything is measured.
await read(() => delay(5_000))
const quiet = await read(() => delay(quietSeconds * 1000))
let outcomes: Record<string, number> = {}
const begun = performance.now()
const attacked = await read(async () => {
  outcomes = await attack({ sites, posts, requests, seconds, addresses, isPatient })
})
const took = (performance.now() - begun) / 1000
const stored = await storedByStatus()
const total = stored.reduce((sum, { count }) => sum + count, 0)
const ratio = p99(attacked) / p99(quiet)
const list = (entries: [string, number][]) => entries.map(([name, count]) => `${name}: ${count}`).join(', ')

console.log(
  `\n${isPatient ? 'with cookies and tickets, two solving challenges' : 'without cookies, solving nothing'}`,
)
console.log(`  ${requests} posts from ${addresses} addresses in ${took.toFixed(1)} s`)
console.log(`  answers: ${list(Object.entries(outcomes))}`)
console.log(
  `  stored: ${total} (${list(stored.map(({ status, count }) => [status, count]))}); bar ${bars.stored}`,
)
console.log(
  `  readers' p99: quiet ${p99(quiet).toFixed(1)} ms of ${quiet.durations.length}, attacked ${p99(attacked).toFixed(1)} ms ` +
    `of ${attacked.durations.length}: ratio ${ratio.toFixed(2)}; bar ${bars.ratio}`,
)
console.log(`  failed reads: ${quiet.failures + attacked.failures}`)
if (total > bars.stored || ratio > bars.ratio || quiet.failures + attacked.failures > 0) process.exitCode = 1
