import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createConnection } from 'mysql2/promise'
import { withSite, withSites } from './bench/run-site.ts'
import { measureViews } from './bench/views.ts'
import { parseDatabaseUrl, toMysql2Config } from '../lib/database-url.ts'
import { defaultSiteUrl } from '../lib/site-url.ts'
import { buildIfNeeded } from './build.ts'
import { projectRoot, readEnvironment, type Environment } from './environment.ts'
import { Failure, reportFailure } from './failure.ts'
import { logDetail, step } from './steps.ts'
import { provideChromium } from './test/chromium.ts'
import { fillDiscussion } from './testing/fill-discussion.ts'

/** The articles that Lighthouse looks at: the one with the most code in each language. */
const longest = 'node-mysql-dockerfile-compose-kubernetes'
const quietPost = 'rolling-updates-without-losing-requests'
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
  const posts = [longest, quietPost].flatMap((post) => ['--post', post])
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

/** Discussions of very different lengths, and one that nobody has written in. */
const discussions = {
  long: { slug: longest, comments: 10_000 },
  short: { slug: 'what-container-orchestration-is', comments: 20 },
}

async function measureThread(args: string[]): Promise<boolean> {
  await step(
    'build',
    () => buildIfNeeded(defaultSiteUrl),
    (result) => result,
  )
  return withSites(2, { TRUSTED_PROXIES: '127.0.0.1,::1' }, async (addresses, database) => {
    const connection = await createConnection(toMysql2Config(parseDatabaseUrl(database)))
    for (const { slug, comments } of Object.values(discussions))
      await fillDiscussion(connection, slug, comments)
    await connection.query('ANALYZE TABLE comment')
    await connection.end()
    const sites = addresses.flatMap((address) => ['--site', address])
    const posts = ['--long', longest, '--short', discussions.short.slug, '--quiet', quietPost]
    return measure('thread', [...sites, ...posts, '--database', database, ...args])
  })
}

/** What can be measured, by name; the rest of the command line is theirs. */
const parts: Record<string, (args: string[]) => Promise<boolean>> = {
  abuse: measureAbuse,
  build: (args) => measure('build', args),
  lighthouse: measureLighthouse,
  lint: (args) => measure('lint', args),
  search: (args) => measure('search', args),
  views: async (args) => {
    await step(
      'build',
      () => buildIfNeeded(defaultSiteUrl),
      (result) => result,
    )
    return measureViews(args)
  },
  thread: measureThread,
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
