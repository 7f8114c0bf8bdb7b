import { parseArgs } from 'node:util'
import { runBackupScript } from './backup/run-script.ts'
import { withSiteDatabase } from './backup/site-database.ts'
import { Failure, messageOf, reportFailure } from './failure.ts'
import { logDetail } from './steps.ts'

const USAGE = `npm run restore -- FILE|latest [options]   restores a backup into the database of DATABASE_URL, else
                                           into the local one

  --replace         drop what the database holds now
  --directory DIR   where the backups are kept (.local/backups)`

try {
  const { help, file, directory, replace } = readOptions()
  const args = replace ? [file, '--replace'] : [file]
  if (help) console.log(USAGE)
  else
    process.exitCode = await withSiteDatabase(directory, logDetail, (place) =>
      runBackupScript('restore', args, place),
    )
} catch (error) {
  reportFailure(error)
  process.exitCode = 1
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean' },
        replace: { type: 'boolean' },
        directory: { type: 'string' },
      },
    })
    const [file = ''] = positionals
    if (!values.help && (file === '' || positionals.length > 1)) throw new Failure('Which backup?')
    return { ...values, file }
  } catch (error) {
    throw new Failure(`${messageOf(error)}\n\n${USAGE}`)
  }
}
