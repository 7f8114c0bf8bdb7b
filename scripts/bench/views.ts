import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
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

/** The reference: as many processes as there are replicas. @returns its address */
async function startReference(url: string, stops: Stop[]): Promise<string> {
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
    const references = [await startReference(url, stops), await startReference(url, stops)]
    const given = [
      ...[first.address, second.address].flatMap((address) => ['--site', address]),
      ...references.flatMap((address) => ['--reference', address]),
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
