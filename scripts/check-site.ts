import { existsSync } from 'node:fs'
import { checkSite } from './check-site/check.ts'
import { formatSiteProblem } from './check-site/problems.ts'
import { standalone, summariseSite } from './check-site/summary.ts'
import { Failure, reportFailure } from './failure.ts'

async function main(directory = standalone): Promise<void> {
  if (!existsSync(`${directory}/site`)) throw new Failure('There is no built site; npm run build makes one.')
  const report = await checkSite(directory)
  for (const problem of report.problems) console.log(formatSiteProblem(problem))
  console.log(`${report.problems.length ? '\n' : ''}${summariseSite(report)}`)
  if (report.problems.length > 0) process.exitCode = 1
}

await main(process.argv[2]).catch((error: unknown) => {
  reportFailure(error)
  process.exitCode = 1
})
