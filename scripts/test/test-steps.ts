import { join } from 'node:path'
import { projectRoot, type Environment } from '../environment.ts'
import { installed, runNode } from './run-program.ts'

/** What a step may ask for; each is provided when it is first asked for. */
export interface TestResources {
  /** The environment of the tests, without the settings of the site. */
  readonly environment: Environment
  /** A server's URL, under which tests make databases. */
  adminUrl(): Promise<string>
  chromium(): string
}

/** One part of `npm test`. */
export interface TestStep {
  readonly name: string
  /** The JSON report of a step that runs tests. */
  readonly report?: string
  run(resources: TestResources): Promise<boolean>
}

const REPORTS = join(projectRoot, '.local', 'test')
const scriptFlags = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']

const program = (name: string, ...args: string[]): TestStep['run'] => {
  return ({ environment }) => runNode([installed(name), ...args], environment)
}

const script = (name: string, ...args: string[]): TestStep['run'] => {
  return ({ environment }) =>
    runNode([...scriptFlags, join(projectRoot, 'scripts', `${name}.ts`), ...args], environment)
}

function vitest(project: string): TestStep {
  const report = join(REPORTS, `${project}.json`)
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  return {
    name: project,
    report,
    run: async ({ environment, adminUrl }) => {
      const database = project === 'integration' ? { TEST_DATABASE_ADMIN_URL: await adminUrl() } : {}
      return runNode([installed('vitest'), ...args], { ...environment, ...database })
    },
  }
}

const e2eReport = join(REPORTS, 'e2e.json')

/** In order: cheap ones first, and generated files before what reads them. */
export const testSteps: readonly TestStep[] = [
  { name: 'format', run: program('prettier', '--check', '.') },
  {
    name: 'generate',
    run: async () => {
      const { prepareGenerated } = await import('../build.ts')
      await prepareGenerated()
      return true
    },
  },
  { name: 'lint', run: program('eslint', '--max-warnings=0', '.') },
  {
    name: 'types',
    // A package is checked once more by itself, without the types of the browser and of Node.
    run: async (resources) =>
      (await program('tsc', '--noEmit')(resources)) &&
      (await program('tsc', '-p', 'packages/search-index')(resources)) &&
      program('tsc', '-p', 'packages/orchestration-lint')(resources),
  },
  { name: 'content', run: script('check-content') },
  { name: 'migrations', run: script('migrate', '--check-compat') },
  vitest('unit'),
  vitest('integration'),
  { name: 'build', run: script('build') },
  { name: 'site', run: script('check-site') },
  {
    name: 'e2e',
    report: e2eReport,
    run: async ({ environment, adminUrl, chromium }) =>
      runNode([installed('playwright'), 'test', '--reporter=list,json'], {
        ...environment,
        TEST_DATABASE_ADMIN_URL: await adminUrl(),
        PLAYWRIGHT_CHROMIUM: chromium(),
        PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport,
      }),
  },
]
