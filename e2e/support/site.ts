import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { createDatabase, migrate } from './database'
import { startProxy, type Proxy } from './proxy'

export type Documents = 'static' | 'framework'

/** A running site with a database of its own, which can be cut off and come back. */
export type Site = {
  url: string
  database: Proxy
  /** Ends the server and starts it again; the database stays. */
  restart(): Promise<void>
  close(): Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function isHealthy(url: string): Promise<boolean> {
  return fetch(`${url}/healthz`).then(
    (response) => response.ok,
    () => false,
  )
}

async function startServer(url: string, env: Record<string, string>): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['.next/standalone/slipway.mjs'], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(server, 'exit').then(([code]) => {
    throw new Error(`the server ended with ${code} before it answered`)
  })
  const ready = (async () => {
    while (!(await isHealthy(url))) await new Promise(setImmediate)
  })()
  await Promise.race([ready, ended])
  ended.catch(() => undefined)
  return server
}

async function stopServer(server: ChildProcess): Promise<void> {
  server.kill('SIGTERM')
  await once(server, 'exit')
}

/** Starts the production build, on a port and a database of its own. @param more settings beside the usual ones */
export async function startSite(documents: Documents, more: Record<string, string> = {}): Promise<Site> {
  const created = await createDatabase()
  await migrate(created.url)
  const database = await startProxy(created.url)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const settings = {
    DATABASE_URL: database.url,
    DOCUMENTS: documents,
    LOG_LEVEL: 'silent',
    PORT: String(port),
    POD_NAME: 'web-under-test',
    NODE_NAME: 'node-under-test',
    // Tests are visitors with addresses of their own.
    TRUSTED_PROXIES: '127.0.0.1,::1',
    ...more,
  }
  let server = await startServer(url, settings)
  return {
    url,
    database,
    async restart() {
      await stopServer(server)
      server = await startServer(url, settings)
    },
    async close() {
      await stopServer(server)
      await database.close()
      await created.drop()
    },
  }
}
