import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { settingNames } from '../lib/setting-files.ts'
import { projectRoot, readEnvironment, type Environment } from './environment.ts'
import { Failure, messageOf, reportFailure } from './failure.ts'
import { logDetail, secondsSince } from './steps.ts'
import { stopRequest } from './stop-request.ts'
import { provideChromium } from './test/chromium.ts'
import { readCounts } from './test/reports.ts'
import { endCurrent } from './test/run-program.ts'
import { formatCounts, formatSummary, totalCounts, type StepResult } from './test/summary.ts'
import { openTestServer, type TestServer } from './test/test-server.ts'
import { testSteps, type TestResources, type TestStep } from './test/test-steps.ts'

// Of the site, not of the tests: a developer's own settings must not change what is tested, and nothing may
// reach the database that DATABASE_URL names. `.env` is not read.
const SITE_SETTINGS = settingNames.flatMap((name) => [name, `${name}_FILE`])

const folder = join(projectRoot, '.local', 'test')
const runId = randomBytes(4).toString('hex')
let server: Promise<TestServer> | undefined

const stopping = stopRequest(endCurrent).then(() => 'stop' as const)
try {
  const { steps, keepGoing } = readOptions()
  const results = await Promise.race([runSteps(steps, keepGoing), stopping])
  if (results === 'stop') endCurrent()
  process.exitCode = results !== 'stop' && report(results) ? 0 : 1
} catch (error) {
  reportFailure(error)
  process.exitCode = 1
}
// A server that could not be opened was reported by the step that wanted it.
const opened = await server?.catch(() => undefined)
await opened?.close().catch(reportFailure)
process.exit()

function readOptions(): { steps: readonly TestStep[]; keepGoing: boolean } {
  const usage = `npm test [-- --only ${testSteps.map(({ name }) => name).join(',')}] [--keep-going]`
  try {
    const { values } = parseArgs({ options: { only: { type: 'string' }, 'keep-going': { type: 'boolean' } } })
    const names = values.only?.split(',') ?? testSteps.map(({ name }) => name)
    const unknown = names.filter((name) => !testSteps.some((step) => step.name === name))
    if (unknown.length > 0) throw new Failure(`There is no step ${unknown.join(', ')}`)
    const steps = testSteps.filter(({ name }) => names.includes(name))
    return { steps, keepGoing: values['keep-going'] ?? false }
  } catch (error) {
    throw new Failure(`${messageOf(error)}\n    ${usage}`)
  }
}

async function runSteps(steps: readonly TestStep[], keepGoing: boolean): Promise<StepResult[]> {
  mkdirSync(folder, { recursive: true })
  const given = readEnvironment()
  const resources: TestResources = {
    environment: withoutSiteSettings(given),
    adminUrl: async () => (await (server ??= openServer(given.DATABASE_URL))).adminUrl,
    chromium: () => provideChromium(given, logDetail),
  }
  const results: StepResult[] = []
  for (const step of steps) {
    const isOver = !keepGoing && results.some(({ outcome }) => outcome === 'failed')
    results.push(
      isOver ? { name: step.name, outcome: 'not run', seconds: '' } : await runStep(step, resources),
    )
  }
  return results
}

async function runStep(step: TestStep, resources: TestResources): Promise<StepResult> {
  console.log(`\n── ${step.name} ${'─'.repeat(60 - step.name.length)}\n`)
  if (step.report) rmSync(step.report, { force: true })
  const started = performance.now()
  const passed = await step.run(resources).catch((error: unknown) => {
    reportFailure(error)
    return false
  })
  const counts = step.report ? readCounts(step.report) : undefined
  return {
    name: step.name,
    outcome: passed ? 'passed' : 'failed',
    seconds: `${secondsSince(started)} s`,
    counts,
  }
}

/** The last line is also a file, for `.ci/run`, after which npm may print more. @returns whether all is well */
function report(results: readonly StepResult[]): boolean {
  const total = totalCounts(results)
  console.log(`\n── summary ${'─'.repeat(53)}\n\n${formatSummary(results)}\n\n${formatCounts(total)}`)
  writeFileSync(join(folder, 'summary.txt'), `${formatCounts(total)}\n`)
  return total.failed === 0
}

async function openServer(databaseUrl: string | undefined): Promise<TestServer> {
  const testServer = await openTestServer(databaseUrl || undefined, runId, logDetail)
  logDetail(`database server: ${testServer.description}\n`)
  return testServer
}

function withoutSiteSettings(given: Environment): Environment {
  const unset = Object.fromEntries(SITE_SETTINGS.map((name) => [name, undefined]))
  return { ...given, ...unset, TEST_RUN_ID: runId }
}
