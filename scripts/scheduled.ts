import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { builtStamp } from './build/fingerprint.ts'
import { Failure, messageOf, reportFailure } from './failure.ts'
import { scheduleOf, type Moment } from './scheduled/due.ts'
import { publicationsIn } from './scheduled/publications.ts'

const USAGE = `npm run scheduled [-- --since TIME]   says which articles wait for their date

  --since TIME   when the site was built, such as 2026-11-23T10:00:00Z (else: the build that lies here)

exit code 0: an article has come due since; build and roll out
          3: nothing has; the next one's time is printed
          1: the question could not be answered`

const nothingDue = 3

function sinceOf(given: string | undefined): string {
  if (given !== undefined) {
    const time = new Date(given)
    if (Number.isNaN(time.getTime())) throw new Failure(`--since ${given} is no time\n\n${USAGE}`)
    return time.toISOString()
  }
  const stamp = statSync(builtStamp, { throwIfNoEntry: false })
  if (!stamp) throw new Failure('No build lies here; say with --since when the site was built.')
  return stamp.mtime.toISOString()
}

function print(title: string, moments: Moment[]): void {
  for (const { at, articles } of moments) console.log(`${title}  ${at}  ${articles.join(', ')}`)
}

function main(): number {
  const { values } = parseArgs({ options: { since: { type: 'string' }, help: { type: 'boolean' } } })
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  const now = new Date().toISOString()
  const { due, waiting } = scheduleOf(publicationsIn('content/posts'), sinceOf(values.since), now)
  print('due ', due)
  print('next', waiting)
  if (due.length + waiting.length === 0) console.log('Nothing waits for its date.')
  return due.length > 0 ? 0 : nothingDue
}

try {
  process.exitCode = main()
} catch (error) {
  const isUsage = error instanceof Error && 'code' in error && /^ERR_PARSE_ARGS/.test(String(error.code))
  reportFailure(isUsage ? new Failure(`${messageOf(error)}\n\n${USAGE}`) : error)
  process.exitCode = 1
}
