import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { bundleServer } from './build/bundle-server.ts'
import { buildFonts } from './build/fonts.ts'
import { buildImages } from './build/images.ts'
import { buildIslands } from './build/islands.ts'
import { run } from './build/run.ts'
import { buildSearchIndex, watchSearchIndex } from './build/search-index.ts'
import { requireSoundContent, watchContent } from './build/sound-content.ts'
import { openDatabase } from './database/open-database.ts'
import type { ProvidedDatabase } from './database/provide-database.ts'
import { projectRoot, readEnvironmentWithFile } from './environment.ts'
import { reportFailure } from './failure.ts'
import { claimPort, readSettings } from './start/settings.ts'
import { step } from './steps.ts'
import { stopRequest } from './stop-request.ts'

/** Below the project, so that the bundle finds node_modules. */
const server = '.generated/server.mjs'

const children: ChildProcess[] = []
let database: Promise<ProvidedDatabase> | undefined

const stopping = stopRequest(() => children.forEach((child) => child.kill('SIGKILL')))
try {
  process.exitCode = await Promise.race([develop(), stopping.then(() => 0)])
} catch (error) {
  reportFailure(error)
  process.exitCode = 1
}
await cleanUp().catch(reportFailure)
process.exit()

/** @returns the exit code of the first program that ends by itself */
async function develop(): Promise<number> {
  const environment = readEnvironmentWithFile()
  const settings = await step(
    'settings',
    () => readSettings(environment),
    ({ port }) => `port ${port}`,
  )
  await claimPort(settings)
  await step('content', requireSoundContent, () => 'no problem')
  const { url } = await openDatabase(settings.databaseUrl, (opened) => (database = opened))
  await step('sources', prepare, () => 'generated, and watched from now on')
  console.log(`\n  Slipway reloads with every change at ${settings.address} (Ctrl-C stops it)\n`)
  const complain = (line: string) => console.error(`\n  ✗ ${line}\n`)
  watchContent(complain)
  watchSearchIndex(complain)
  const given = {
    ...environment,
    DATABASE_URL: url,
    PORT: String(settings.port),
    // Contentlayer takes it for the project.
    PWD: projectRoot,
    NEXT_TELEMETRY_DISABLED: '1',
  }
  return Promise.race([
    start('node_modules/.bin/contentlayer2', ['dev'], { ...given, NODE_ENV: 'development' }),
    start('scripts/build/islands.ts', [], given),
    start(server, [], { ...given, NODE_ENV: 'development' }),
  ])
}

/** Contentlayer's data must be there before Next compiles a page; afterwards its watcher keeps it fresh. */
async function prepare(): Promise<void> {
  await Promise.all([
    run('prisma', ['generate']),
    buildIslands({ minify: false }),
    buildFonts(),
    buildImages(),
    bundleServer(server),
  ])
  await run('contentlayer2', ['build'])
  await buildSearchIndex({ isDevelopment: true })
  if (!existsSync('.next/types/routes.d.ts')) await run('next', ['typegen'])
}

/** Starts a program in a group of its own: Ctrl-C reaches it once, from us, and the database stops last. */
function start(program: string, parameters: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, [program, ...parameters], {
    cwd: projectRoot,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
  children.push(child)
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}

async function cleanUp(): Promise<void> {
  const running = children.filter((child) => child.exitCode === null && child.signalCode === null)
  const ended = running.map((child) => new Promise((resolve) => child.on('exit', resolve)))
  for (const child of running) child.kill('SIGTERM')
  await Promise.all(ended)
  await (await database?.catch(() => undefined))?.stop()
}
