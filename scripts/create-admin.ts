import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseDatabaseUrl } from '../lib/database-url.ts'
import { findAccount, storeAccount } from './create-admin/account.ts'
import { answersFor, type Flags } from './create-admin/answers.ts'
import { provideDatabase } from './database/provide-database.ts'
import { connectWhenReady } from './database/ensure-database.ts'
import { projectRoot, readEnvironmentWithFile } from './environment.ts'
import { Failure, messageOf, reportFailure } from './failure.ts'

const USAGE = `npm run admin:create [-- options]   makes an account for a moderator, or sets its password anew

  --email ADDRESS          by which the account is known
  --name NAME              how the others see it
  --role owner|moderator   owners also keep the accounts and the rules
  --reset                  set a new password without asking, if there is an account already

Asks for what is missing. The password is typed unseen, or is the first line of the standard input; it is never an
option, because options can be read in the list of processes. The database is that of DATABASE_URL, else that of npm start.
In the image: node create-admin.mjs`

/** Seconds for which a database that is just starting is waited for. */
const WAIT = 10

const say = (line: string) => console.log(`  ${line}`)

function readOptions(): Flags & { help?: boolean } {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({ options: { help: flag, email: text, name: text, role: text, reset: flag } }).values
  } catch (error) {
    throw new Failure(`${messageOf(error)}\n\n${USAGE}`)
  }
}

async function main(): Promise<void> {
  const { help, ...flags } = readOptions()
  if (help) return console.log(USAGE)
  const url = readEnvironmentWithFile().DATABASE_URL
  const database = await provideDatabase(url, join(projectRoot, '.local', 'database'), say)
  try {
    say(`database: ${database.description}`)
    const connection = await connectWhenReady(parseDatabaseUrl(database.url), WAIT)
    try {
      const answers = await answersFor(flags, (email) => findAccount(connection, email))
      say(await storeAccount(connection, answers))
    } finally {
      await connection.end()
    }
  } finally {
    await database.stop()
  }
}

await main().catch((error: unknown) => {
  const isInterrupted = error instanceof Error && error.name === 'ExitPromptError'
  if (isInterrupted) console.error('\n  Stopped. Nothing was written.\n')
  else reportFailure(error)
  process.exitCode = isInterrupted ? 130 : 1
})
