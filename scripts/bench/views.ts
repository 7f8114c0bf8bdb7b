import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { createConnection } from 'mysql2/promise'
import { parseDatabaseUrl, toMysql2Config, withDatabase } from '../../lib/database-url.ts'
import { applyMigrations } from '../../lib/migrations/apply.ts'
import { ensureDatabase } from '../database/ensure-database.ts'
import { chooseFreePort } from '../database/free-port.ts'
import { startPrivateDatabase } from '../database/provide-database.ts'
import type { LocalDatabase } from '../database/running-database.ts'
import { projectRoot, readEnvironment, type Environment } from '../environment.ts'
import { startSite, type SiteProcess } from '../start/site-process.ts'
import { poll } from '../poll.ts'
import { logDetail } from '../steps.ts'

/** Seconds for the database to answer, and for the lock of migrations. */
const WAIT = 60

const FOLDER = join(projectRoot, '.local', 'bench')

/** Articles that are published; each phase counts on one of its own. */
const POSTS = [
  'what-container-orchestration-is',
  'node-mysql-dockerfile-compose-kubernetes',
  'rolling-updates-without-losing-requests',
]

/** What was started, so that it is stopped whatever happens, the last first. */
type Stop = () => unknown

async function startReplica(url: string, stops: Stop[]): Promise<{ address: string; kill(): Promise<void> }> {
  const port = await chooseFreePort()
  const address = `http://127.0.0.1:${port}`
  const environment: Environment = {
    ...readEnvironment(),
    NODE_ENV: 'production',
    DATABASE_URL: url,
    PORT: String(port),
    TRUSTED_PROXIES: '127.0.0.1,::1',
    LOG_LEVEL: 'silent',
  }
  const start = () => startSite(environment, projectRoot, `${address}/healthz`)
  let site: SiteProcess = await start()
  stops.push(() => site.stop())
  const kill = async () => {
    site.kill()
    await site.ended
    site = await start()
  }
  return { address, kill }
}

/** A bare server that does one upsert for each request. @returns its address */
async function startBareReference(url: string, stops: Stop[]): Promise<string> {
  const outfile = join(FOLDER, 'upsert-server.mjs')
  const banner = {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  }
  await build({
    entryPoints: [join(projectRoot, 'scripts', 'bench', 'upsert-server.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['react-server'],
    banner,
    logLevel: 'warning',
  })
  const port = await chooseFreePort()
  const child = spawn(process.execPath, [outfile], {
    stdio: 'inherit',
    env: { ...readEnvironment(), NODE_ENV: 'production', DATABASE_URL: url, PORT: String(port) },
  })
  stops.push(() => child.kill('SIGKILL'))
  return `http://127.0.0.1:${port}/`
}

const NEXT = join(projectRoot, 'node_modules', '.bin', 'next')
const NEXT_REFERENCE = join(FOLDER, 'upsert-app')

/** Builds the reference: an endpoint of Next that does one upsert for each request. */
async function buildReference(): Promise<void> {
  await rm(NEXT_REFERENCE, { recursive: true, force: true })
  await cp(join(projectRoot, 'scripts', 'bench', 'upsert-app'), NEXT_REFERENCE, { recursive: true })
  const environment = { ...readEnvironment(), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const
  const child = spawn(process.execPath, [NEXT, 'build', NEXT_REFERENCE], {
    env: environment,
    stdio: 'ignore',
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`next build of the reference ended with ${code}`)
}

/** @returns the address of a process of it */
async function startReference(url: string, stops: Stop[]): Promise<string> {
  const port = await chooseFreePort()
  const environment = { ...readEnvironment(), NODE_ENV: 'production', DATABASE_URL: url } as const
  const options = ['start', NEXT_REFERENCE, '-p', String(port), '-H', '127.0.0.1']
  const child = spawn(process.execPath, [NEXT, ...options], { env: environment, stdio: 'ignore' })
  stops.push(() => child.kill('SIGKILL'))
  const address = `http://127.0.0.1:${port}/`
  const answers = async () => {
    const isThere = await fetch(address, { method: 'POST' }).then(
      (answer) => answer.ok,
      () => false,
    )
    return isThere ? address : undefined
  }
  const found = await poll(answers, WAIT * 1000)
  if (!found) throw new Error('the reference does not answer')
  return found
}

async function drop(url: string): Promise<void> {
  const connection = await createConnection(toMysql2Config(parseDatabaseUrl(withDatabase(url, undefined))))
  await connection.query('DROP DATABASE IF EXISTS ??', [parseDatabaseUrl(url).database])
  await connection.end()
}

/** Does what the measurement asks for. */
function serve(child: ChildProcess, killSite: () => Promise<void>, database: LocalDatabase): void {
  const restart = async () => {
    await database.kill9()
    await database.restart()
  }
  child.on('message', (what) => {
    void (what === 'kill site' ? killSite() : restart()).then(() => child.send('done'))
  })
}

/** Runs bench/views.ts with two replicas, two servers to compare with, and a database that nobody else uses. */
export async function measureViews(args: string[]): Promise<boolean> {
  const stops: Stop[] = []
  try {
    const database = await startPrivateDatabase(join(FOLDER, 'views', 'database'), logDetail)
    stops.push(() => database.stop())
    const url = withDatabase(database.adminUrl, `slipway_bench_${randomBytes(4).toString('hex')}`)
    const settings = parseDatabaseUrl(url)
    await ensureDatabase(settings, WAIT)
    stops.push(() => drop(url))
    await applyMigrations(settings, join(projectRoot, 'prisma', 'migrations'), {
      waitSeconds: WAIT,
      log: () => undefined,
    })
    const first = await startReplica(url, stops)
    const second = await startReplica(url, stops)
    await buildReference()
    const references = [await startReference(url, stops), await startReference(url, stops)]
    const bare = [await startBareReference(url, stops), await startBareReference(url, stops)]
    const given = [
      ...[first.address, second.address].flatMap((address) => ['--site', address]),
      ...references.flatMap((address) => ['--reference', address]),
      ...bare.flatMap((address) => ['--bare', address]),
      ...POSTS.flatMap((post) => ['--post', post]),
      ...['--database', url],
    ]
    const child = spawn(process.execPath, [join(projectRoot, 'bench', 'views.ts'), ...given, ...args], {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: readEnvironment(),
    })
    serve(child, first.kill, database)
    const [code] = await once(child, 'close')
    return code === 0
  } finally {
    for (const stop of stops.reverse()) await stop()
  }
}
