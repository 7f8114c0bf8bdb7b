import { parseArgs } from 'node:util'
import { runBackupScript } from './backup/run-script.ts'
import { withSiteDatabase } from './backup/site-database.ts'
import { Failure, messageOf, reportFailure } from './failure.ts'
import { logDetail } from './steps.ts'

const USAGE = `npm run backup [-- --directory DIR]   dumps the database of DATABASE_URL, else the local one, and
                                      proves the dump by restoring it into a scratch database

  --directory DIR   where the backups are kept (.local/backups)`

try {
  const { help, directory } = readOptions()
  if (help) console.log(USAGE)
  else
    process.exitCode = await withSiteDatabase(directory, logDetail, (place) =>
      runBackupScript('backup', [], place),
    )
} catch (error) {
  reportFailure(error)
  process.exitCode = 1
}

function readOptions() {
  try {
    return parseArgs({ options: { help: { type: 'boolean' }, directory: { type: 'string' } } }).values
  } catch (error) {
    throw new Failure(`${messageOf(error)}\n\n${USAGE}`)
  }
}
