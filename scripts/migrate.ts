import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseDatabaseUrl, type DatabaseSettings } from '../lib/database-url.ts'
import { applyMigrations } from '../lib/migrations/apply.ts'
import { resolveApplied, resolveRolledBack } from '../lib/migrations/resolve.ts'
import { withMigrationSession } from '../lib/migrations/session.ts'
import { migrationStatus } from '../lib/migrations/status.ts'
import { connectWhenReady, ensureDatabase } from './database/ensure-database.ts'
import { provideDatabase } from './database/provide-database.ts'
import { projectRoot, readEnvironment, readEnvironmentWithFile } from './environment.ts'
import { Failure, messageOf, reportFailure } from './failure.ts'
import { checkCompat } from './migrate/check-compat.ts'

const USAGE = `npm run migrate [-- options]   brings the database up to date (DATABASE_URL, else the local one)

  --check                     only say whether it is up to date: exit code 0, otherwise 1
  --check-compat              only say whether the release before survives the migrations; needs no database
  --wait SECONDS              go on trying while the server cannot be reached (5)
  --lock-wait SECONDS         wait for another run of migrations (120)
  --resolve-applied NAME      record a migration that was finished by hand
  --resolve-rolled-back NAME  record a failed migration as undone: the next run applies it again`

const FOLDER = join(projectRoot, 'prisma', 'migrations')
const log = (line: string) => console.log(`  ${line}`)

try {
  const options = readOptions()
  if (options.help) console.log(USAGE)
  else if (options['check-compat']) process.exitCode = await checkCompat(FOLDER, log)
  else process.exitCode = await withDatabase((settings) => run(settings, options))
} catch (error) {
  reportFailure(error)
  process.exitCode = 1
}

type Options = ReturnType<typeof readOptions>

function readOptions() {
  // Without `--` npm keeps the option: `npm run migrate --check-compat` must not migrate instead of checking.
  const isChecked = readEnvironment().npm_config_check_compat === 'true'
  try {
    return parseArgs({
      options: {
        help: { type: 'boolean' },
        check: { type: 'boolean' },
        'check-compat': { type: 'boolean', default: isChecked },
        wait: { type: 'string', default: '5' },
        'lock-wait': { type: 'string', default: '120' },
        'resolve-applied': { type: 'string' },
        'resolve-rolled-back': { type: 'string' },
      },
    }).values
  } catch (error) {
    throw new Failure(`${messageOf(error)}\n\n${USAGE}`)
  }
}

async function withDatabase(work: (settings: DatabaseSettings) => Promise<number>): Promise<number> {
  const url = readEnvironmentWithFile().DATABASE_URL
  const database = await provideDatabase(url, join(projectRoot, '.local', 'database'), log)
  try {
    log(`database: ${database.description}`)
    return await work(parseDatabaseUrl(database.url))
  } finally {
    await database.stop()
  }
}

async function run(settings: DatabaseSettings, options: Options): Promise<number> {
  const lock = { waitSeconds: seconds(options['lock-wait']), log }
  const applied = options['resolve-applied']
  const rolledBack = options['resolve-rolled-back']
  if (options.check) return check(settings, seconds(options.wait))
  if ((await ensureDatabase(settings, seconds(options.wait))) === 'created') log('the database was created')
  if (applied) await resolveApplied(settings, FOLDER, applied, lock)
  if (rolledBack) await resolveRolledBack(settings, rolledBack, lock)
  if (applied || rolledBack)
    log(`${applied ?? rolledBack} is recorded as ${applied ? 'applied' : 'rolled back'}`)
  else {
    const names = await applyMigrations(settings, FOLDER, lock)
    log(names.length > 0 ? `applied ${names.length}: ${names.join(', ')}` : 'the database is up to date')
  }
  return 0
}

/** Only reads: a missing database is not made. */
async function check(settings: DatabaseSettings, waitSeconds: number): Promise<number> {
  const connection = await connectWhenReady(settings, waitSeconds)
  connection.destroy()
  const status = await withMigrationSession(settings, ({ query }) => migrationStatus(query, FOLDER))
  if (status.state === 'up to date') log('the database is up to date')
  else if ('names' in status && status.state !== 'ahead') log(`not applied yet: ${status.names.join(', ')}`)
  else log(status.reason)
  return status.state === 'up to date' ? 0 : 1
}

function seconds(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  throw new Failure(`"${text}" is not a number of seconds.`)
}
