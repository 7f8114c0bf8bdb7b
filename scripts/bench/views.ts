import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { chooseFreePort } from '../database/free-port.ts'
import type { LocalDatabase } from '../database/running-database.ts'
import { projectRoot, readEnvironment, type Environment } from '../environment.ts'
import { startSite, type SiteProcess } from '../start/site-process.ts'
import { withBenchDatabase } from './bench-database.ts'
import { buildReference, startBareReference, startReference, type Stop } from './upsert-references.ts'

/** A database that may be killed: nobody else's. */
const FOLDER = join(projectRoot, '.local', 'bench', 'views', 'database')

/** Articles that are published; each phase counts on one of its own. */
const POSTS = [
  'what-container-orchestration-is',
  'node-mysql-dockerfile-compose-kubernetes',
  'rolling-updates-without-losing-requests',
]

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

async function measure(url: string, database: LocalDatabase, args: string[]): Promise<boolean> {
  const stops: Stop[] = []
  try {
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

/** Runs bench/views.ts with two replicas, two servers to compare with, and a database that nobody else uses. */
export async function measureViews(args: string[]): Promise<boolean> {
  return withBenchDatabase((url, database) => measure(url, database, args), FOLDER)
}
