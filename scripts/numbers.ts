import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createConnection } from 'mysql2/promise'
import { parseDatabaseUrl, toMysql2Config } from '../lib/database-url.ts'
import { provideDatabase } from './database/provide-database.ts'
import { projectRoot, readEnvironmentWithFile } from './environment.ts'
import { Failure, messageOf, reportFailure } from './failure.ts'
import { importCounts } from './numbers/import-counts.ts'

const USAGE = `npm run numbers -- import FILE [options]   adds counts of an earlier site (DATABASE_URL, else the local database)

  FILE          CSV or JSON: an export of GoatCounter (CSV) or of Waline (JSON); or columns slug (or an address) and views,
                and day and visitors if there are any. The same file again changes nothing; a newer one adds what is new.
  --origin NAME what the counts are remembered by, if there are several files of one kind
  --dry-run     only says what would be done`

async function main(): Promise<void> {
  const { values, positionals } = readOptions()
  const [command, file, ...more] = positionals
  if (values.help) return console.log(USAGE)
  if (command !== 'import' || file === undefined || more.length > 0) throw new Failure(USAGE)
  const url = readEnvironmentWithFile().DATABASE_URL
  const log = (line: string) => console.log(`  ${line}`)
  const text = readFileSync(file, 'utf8')
  const database = await provideDatabase(url, join(projectRoot, '.local', 'database'), log)
  try {
    log(`database: ${database.description}`)
    const connection = await createConnection(toMysql2Config(parseDatabaseUrl(database.url)))
    try {
      const lines = await importCounts(connection, text, join(projectRoot, 'content', 'posts'), {
        origin: values.origin,
        isDry: values['dry-run'],
      })
      lines.forEach(log)
    } finally {
      await connection.end()
    }
  } finally {
    await database.stop()
  }
}

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean' },
        origin: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new Failure(`${messageOf(error)}\n\n${USAGE}`)
  }
}

await main().catch((error: unknown) => {
  reportFailure(error)
  process.exitCode = 1
})
