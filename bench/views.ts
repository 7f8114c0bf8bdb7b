import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { sendViews, type Outcome } from './views/clients.ts'
import { readStored } from './views/stored.ts'

/**
 * Views under load: whether each is counted, and how fast, in turns on the same database, against an endpoint of Next
 * that does one upsert with Prisma for each request, and against a bare server that does the same. `npm run bench -- views`
 * starts what is measured (scripts/bench/views.ts) and does what is asked of it here: kill, restart.
 */
const { values } = parseArgs({
  options: {
    site: { type: 'string', multiple: true, default: [] },
    reference: { type: 'string', multiple: true, default: [] },
    bare: { type: 'string', multiple: true, default: [] },
    database: { type: 'string', default: '' },
    post: { type: 'string', multiple: true, default: [] },
    readers: { type: 'string', default: '20000' },
    clients: { type: 'string', default: '64' },
  },
})
const readers = Number(values.readers)
const clients = Number(values.clients)
const [calm = '', stormy = '', fast = ''] = values.post
const rounds = 3
/** Views of each server in a round. */
const perTurn = 4000
const bar = 5

let isMissed = false
function judge(what: string, isMet: boolean): void {
  isMissed ||= !isMet
  console.log(`  ${isMet ? '✓' : '✗'} ${what}`)
}

/** Asks the command that started this to do something. @returns when it has been done */
async function ask(what: 'kill site' | 'restart database'): Promise<void> {
  process.send?.(what)
  await once(process, 'message')
}

const urlsOf = (post: string) => values.site.map((site) => `${site}/api/posts/${post}/views`)
const perSecond = ({ acknowledged, seconds }: Outcome) => acknowledged / seconds
const share = (times: readonly number[], part: number) => times[Math.floor(times.length * part)] ?? 0

function tell({ acknowledged, failures, seconds, times }: Outcome): void {
  console.log(
    `  ${acknowledged} acknowledged in ${seconds.toFixed(1)} s (${(acknowledged / seconds).toFixed(0)}/s), ` +
      `median ${share(times, 0.5).toFixed(0)} ms, p99 ${share(times, 0.99).toFixed(0)} ms, ` +
      `${failures} tries that failed and were repeated`,
  )
}

async function judgeStored(post: string): Promise<void> {
  const stored = await readStored(values.database, post)
  const all = Object.entries(stored)
  judge(
    `stored: ${all.map(([name, count]) => `${name} ${count}`).join(', ')} of ${readers}`,
    all.every(([, count]) => count === readers),
  )
}

console.log(`\n${clients} clients, ${values.site.length} server processes, ${readers} readers`)
tell(await sendViews({ urls: urlsOf(calm), clients, readers, first: 0 }))
await judgeStored(calm)

console.log('\nthe same, with kill -9 of one process and of the database in the middle; both come back')
const [third, half] = [Math.floor(readers / 3), Math.floor((readers * 2) / 3)]
const events: Promise<void>[] = []
const outcome = await sendViews({
  urls: urlsOf(stormy),
  clients,
  readers,
  first: readers,
  heard: (count) => {
    if (count === third) events.push(ask('kill site'))
    if (count === half) events.push(ask('restart database'))
  },
})
await Promise.all(events)
tell(outcome)
judge('something failed on the way, or nothing was tried', outcome.failures > 0)
await judgeStored(stormy)

console.log('\nviews accepted per second, against one upsert for each request, in turns')
let first = 2 * readers
/** As many views for each, of readers that the site has not seen. */
const compared = {
  site: () => {
    first += perTurn
    return sendViews({ urls: urlsOf(fast), clients, readers: perTurn, first: first - perTurn })
  },
  next: () => sendViews({ urls: values.reference, clients, readers: perTurn, first: 0 }),
  bare: () => sendViews({ urls: values.bare, clients, readers: perTurn, first: 0 }),
}
// Code is compiled and connections are opened before anything is measured, everywhere alike.
for (const send of Object.values(compared)) await send()
const [ratios, bareRatios]: [number[], number[]] = [[], []]
for (let round = 1; round <= rounds; round += 1) {
  const next = await compared.next()
  const site = await compared.site()
  const bare = await compared.bare()
  ratios.push(perSecond(site) / perSecond(next))
  bareRatios.push(perSecond(site) / perSecond(bare))
  const told = [site, next, bare].map(
    (outcome) => `${perSecond(outcome).toFixed(0)}/s (p99 ${share(outcome.times, 0.99).toFixed(0)} ms)`,
  )
  console.log(`  ${round}: ${told[0]} against ${told[1]} by Next, ${told[2]} by a bare server`)
}
const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
judge(
  `${median(ratios).toFixed(1)} times as many as an endpoint of Next (at least ${bar}), ` +
    `${median(bareRatios).toFixed(1)} times as many as a bare server`,
  median(ratios) >= bar,
)
if (isMissed) process.exitCode = 1
process.disconnect?.()
