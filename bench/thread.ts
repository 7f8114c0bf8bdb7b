import { parseArgs } from 'node:util'
import { createConnection, type RowDataPacket } from 'mysql2/promise'
import { parseDatabaseUrl, toMysql2Config } from '../lib/database-url.ts'
import { measureInTurns, percentile, type Measured } from './thread/in-turns.ts'
import { writeAtOnce } from './thread/write-at-once.ts'

/**
 * The first page of a discussion of 10,000 comments against the first page of one of 20, and 100 comments at once on one
 * article through two server processes. Started by `npm run bench -- thread`, which fills the discussions.
 */
const { values } = parseArgs({
  options: {
    site: { type: 'string', multiple: true, default: [] },
    long: { type: 'string', default: '' },
    short: { type: 'string', default: '' },
    quiet: { type: 'string', default: '' },
    database: { type: 'string', default: '' },
  },
})
const bars = { ratio: 1.5, comments: 100 }
const { site: sites, long, short, quiet } = values
const [site = ''] = sites

const milliseconds = (value: number) => `${value.toFixed(2)} ms`
let isMet = true

function say(what: string, slow: Measured, fast: Measured): void {
  const ratio = percentile(slow, 0.99) / percentile(fast, 0.99)
  isMet &&= ratio <= bars.ratio
  for (const [name, each] of [
    ['10,000', slow],
    ['    20', fast],
  ] as const)
    console.log(
      `  ${name} comments: median ${milliseconds(percentile(each, 0.5))}, p99 ${milliseconds(percentile(each, 0.99))}, ` +
        `${each.bytes} bytes, ${each.shown} comments on the page`,
    )
  console.log(`  ${what}: p99 ratio ${ratio.toFixed(2)} (bar ${bars.ratio})`)
}

const connection = await createConnection(toMysql2Config(parseDatabaseUrl(values.database)))
const pageOf = (slug: string) => `${site}/api/posts/${slug}/comments`

console.log('First page, asked for again and again:')
const read = await measureInTurns([pageOf(long), pageOf(short)], async () => undefined)
say('as it stands', ...read)

console.log('First page, each time after a change of the discussion:')
const changed = await measureInTurns([pageOf(long), pageOf(short)], async () => {
  await connection.query(
    'UPDATE post_stat SET discussion_version = discussion_version + 1 WHERE post_slug IN (?)',
    [[long, short]],
  )
})
say('made anew', ...changed)

console.log(`${bars.comments} comments at once through ${sites.length} processes:`)
const { statuses, numbers, seconds } = await writeAtOnce(sites, quiet, bars.comments)
const [rows] = await connection.query<RowDataPacket[]>(
  `SELECT c.number, c.created_at AS createdAt, s.comments FROM comment c JOIN post_stat s ON s.post_slug = c.post_slug
   WHERE c.body LIKE 'bench %' ORDER BY c.number`,
)
await connection.end()
const isGapless = (list: number[]) =>
  list.length === bars.comments && list.every((number, index) => number === index + 1)
const stored = rows.map(({ number }) => Number(number))
const counted = Number(rows[0]?.comments ?? 0)
console.log(
  `  answers ${JSON.stringify(statuses)} in ${seconds.toFixed(2)} s; stored ${stored.length}, counted ${counted}`,
)
const isAnswered = statuses['201'] === bars.comments
const times = rows.map(({ createdAt }) => Number(createdAt))
const isInOrder = times.every((time, index) => index === 0 || time >= (times[index - 1] ?? NaN))
const isWhole = isGapless(stored) && isGapless(numbers) && counted === bars.comments
console.log(`  numbers 1..${bars.comments} without a gap: ${isWhole ? 'yes' : 'NO'}`)
console.log(
  `  every one answered by 201: ${isAnswered ? 'yes' : 'NO'}; times in the order of the numbers: ${isInOrder ? 'yes' : 'NO'}`,
)
isMet &&= isWhole && isAnswered && isInOrder

process.exitCode = isMet ? 0 : 1
