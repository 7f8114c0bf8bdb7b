import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { withSite, withSites } from './bench/run-site.ts'
import { measureViews } from './bench/views.ts'
import { defaultSiteUrl } from '../lib/site-url.ts'
import { buildIfNeeded } from './build.ts'
import { projectRoot, readEnvironment, type Environment } from './environment.ts'
import { Failure, reportFailure } from './failure.ts'
import { logDetail, step } from './steps.ts'
import { provideChromium } from './test/chromium.ts'

/** The articles that Lighthouse looks at: the one with the most code in each language. */
const longest = 'node-mysql-dockerfile-compose-kubernetes'
const articles = [`/en/posts/${longest}`, `/zh/posts/${longest}`]

/** Runs a file of bench/ with the arguments. @returns whether every bar was met */
async function measure(
  name: string,
  args: string[],
  environment: Environment = readEnvironment(),
): Promise<boolean> {
  const child = spawn(process.execPath, [join(projectRoot, 'bench', `${name}.ts`), ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environment,
  })
  return new Promise((resolve) => child.on('close', (code) => resolve(code === 0)))
}

async function measureLighthouse(paths: string[]): Promise<boolean> {
  const environment = readEnvironment()
  const CHROME_PATH = provideChromium(environment, logDetail)
  await step(
    'build',
    () => buildIfNeeded(defaultSiteUrl),
    (result) => result,
  )
  const pages = (paths.length ? paths : articles).flatMap((path) => ['--path', path])
  return withSite((site) =>
    measure('lighthouse', ['--site', site, ...pages], { ...environment, CHROME_PATH }),
  )
}

/** Once by programs that forget everything, once by some that keep what they are given; each on sites of its own. */
async function measureAbuse(args: string[]): Promise<boolean> {
  await step(
    'build',
    () => buildIfNeeded(defaultSiteUrl),
    (result) => result,
  )
  const posts = [longest, 'rolling-updates-without-losing-requests'].flatMap((post) => ['--post', post])
  let isMet = true
  for (const kind of [[], ['--patient']]) {
    const settings = { TRUSTED_PROXIES: '127.0.0.1,::1' }
    const result = await withSites(2, settings, (addresses, database) => {
      const sites = addresses.flatMap((address) => ['--site', address])
      return measure('abuse', [...sites, ...posts, '--database', database, ...kind, ...args])
    })
    isMet &&= result
  }
  return isMet
}

/** What can be measured, by name; the rest of the command line is theirs. */
const parts: Record<string, (args: string[]) => Promise<boolean>> = {
  abuse: measureAbuse,
  build: (args) => measure('build', args),
  lighthouse: measureLighthouse,
  search: (args) => measure('search', args),
  views: async (args) => {
    await step(
      'build',
      () => buildIfNeeded(defaultSiteUrl),
      (result) => result,
    )
    return measureViews(args)
  },
}

const [name = '', ...args] = process.argv.slice(2)
try {
  const part = parts[name]
  if (!part) throw new Failure(`npm run bench -- ${Object.keys(parts).join('|')} [arguments…]`)
  process.exitCode = (await part(args)) ? 0 : 1
} catch (error) {
  reportFailure(error)
  process.exitCode = 1
}
