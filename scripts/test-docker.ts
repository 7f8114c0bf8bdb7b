import { check, finish, part } from './test-docker/checks.ts'
import {
  cleanUp,
  compose,
  containersOf,
  crash,
  docker,
  query,
  run,
  waitForRestart,
  writeSecrets,
} from './test-docker/compose.ts'
import { checkConfinement, checkImages } from './test-docker/images.ts'
import { compareWith, readLedger } from './test-docker/ledger.ts'
import { checkReadingAlone, checkSite } from './test-docker/reading.ts'
import { ask, slug, startLoad } from './test-docker/readers.ts'
import { poll } from './poll.ts'
import { setTimeout as wait } from 'node:timers/promises'
import { Failure, reportFailure } from './failure.ts'

// npm run test:docker: docker/ and what it promises, on a real engine, in a project of its own.
const rate = 200

/** Names of tables, a line each, as a statement wants them: some are words of SQL. */
function quoted(tables: string): string {
  return tables
    .trim()
    .split(/\s+/)
    .map((table) => `\`${table}\``)
    .join(', ')
}

/** What replicas write by themselves, and what a backup leaves out (docs/operating.md). */
const housekeeping = ['job', 'rate_limit', 'used_challenge', 'visitor_salt']

/** Checksums of all tables that hold what readers, moderators and owners have written. */
async function contents(): Promise<string> {
  const tables = await query(
    `SELECT table_name FROM information_schema.tables
     WHERE table_schema = 'slipway' AND table_name NOT IN (${housekeeping.map((name) => `'${name}'`).join(', ')})
     ORDER BY table_name`,
  )
  return query(`CHECKSUM TABLE ${quoted(tables)}`)
}

async function underLoad(what: string, work: () => Promise<void>, mayFail = false): Promise<void> {
  const before = await readLedger()
  const load = startLoad(rate)
  // Also when the work fails: a load has no end of its own.
  await work().finally(load.stop)
  const { tally } = load
  const figures = `${tally.requests} requests, ${tally.failed.length} failed, ${tally.comments.length} comments and ${tally.views} views acknowledged`
  if (mayFail) console.log(`    ${figures}`)
  else check(`${what}: no request failed`, tally.failed.length === 0, figures)
  if (tally.failed.length > 0) console.log(`    first: ${tally.failed.slice(0, 3).join(' | ')}`)
  const problems = await compareWith(tally, before)
  check(`${what}: nothing acknowledged is lost or doubled`, problems.length === 0, problems.join(', '))
}

/** Under load before, while it is away, and afterwards. */
async function crashAndReturn(container: string): Promise<void> {
  await someSeconds()
  await crash(container)
  await waitForRestart(container)
  await someSeconds()
}

/** A load runs for a while; it has no condition that it ends with. */
const someSeconds = () => wait(5_000)

async function answersAgain(): Promise<void> {
  const answer = await poll(
    async () => ((await ask(`/api/posts/${slug}/comments`)).status === 200 ? true : undefined),
    90_000,
    500,
  )
  if (!answer) throw new Failure('the API does not answer 90 s later')
}

try {
  await docker('version', '--format', '{{.Server.Version}}')
} catch {
  reportFailure(new Failure('`npm run test:docker` needs a running Docker engine with Compose and BuildKit.'))
  process.exit(1)
}

try {
  writeSecrets()
  await part('build', async () => {
    await compose('build')
    await checkImages()
  })
  await part('up, from nothing', async () => {
    await compose('up', '-d', '--wait')
    await checkSite()
  })
  await part('what runs, from inside', checkConfinement)
  await part('scale to 3', async () => {
    await compose('up', '-d', '--wait', '--no-recreate', '--scale', 'web=3')
    check('three replicas run', (await containersOf('web')).length === 3)
  })
  await part(`replace all replicas under ${rate} requests/s`, async () => {
    const old = await containersOf('web')
    await underLoad('rollout', async () => void (await run('bash', 'docker/rollout.sh')))
    const now = await containersOf('web')
    check('all replicas are new', now.length === 3 && now.every((each) => !old.includes(each)))
  })
  await part('kill -9 of a replica under load', async () => {
    const [replica = ''] = await containersOf('web')
    await underLoad('killed replica', () => crashAndReturn(replica))
  })
  await part('kill -9 of the database under load', async () => {
    const [database = ''] = await containersOf('database')
    await underLoad('killed database', () => crashAndReturn(database), true)
    await answersAgain()
  })
  await part('everything down and up again', async () => {
    const before = await contents()
    await compose('down', '--timeout', '30')
    await compose('up', '-d', '--wait')
    check('the data is the same', (await contents()) === before)
  })
  await part('backup, destroy, restore', async () => {
    await compose('exec', '-T', 'backup', 'bash', '/backup/backup.sh', '--once')
    const before = await contents()
    await compose('stop', 'web')
    await query(`DROP TABLE ${quoted(await query('SHOW TABLES'))}`)
    await compose('run', '--rm', '-T', 'restore', 'latest')
    check('the restored data is the same', (await contents()) === before)
    await compose('up', '-d', '--wait')
    await answersAgain()
  })
  await part('web and database stopped', checkReadingAlone)
} finally {
  await part('clean up', cleanUp)
}
process.exitCode = finish() ? 0 : 1
