import { join, relative } from 'node:path'
import { checkCompatibility, type Incompatibility } from '../../lib/migrations/compatibility.ts'
import { readMigrations } from '../../lib/migrations/files.ts'

/**
 * `npm run migrate -- --check-compat`: reads the files only, no database.
 * @returns the exit code
 */
export async function checkCompat(folder: string, log: (line: string) => void): Promise<number> {
  const migrations = await readMigrations(folder)
  const found = checkCompatibility(migrations)
  const shown = relative(process.cwd(), folder)
  for (const place of found) log(describe(shown, place))
  const count = migrations.length
  if (found.length === 0) log(`${count} ${count === 1 ? 'migration only expands' : 'migrations only expand'}`)
  return found.length === 0 ? 0 : 1
}

function describe(folder: string, { migration, line, what, breaks, instead }: Incompatibility): string {
  const place = `${join(folder, migration, 'migration.sql')}:${line}`
  return `✗ ${place}: ${what}\n${breaks ? `      breaks: ${breaks}\n` : ''}      instead: ${instead}\n`
}
