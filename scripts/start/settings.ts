import { parseEnv } from '../../lib/server/env.ts'
import { chooseFreePort, isPortFree } from '../database/free-port.ts'
import type { Environment } from '../environment.ts'
import { Failure } from '../failure.ts'
import { poll } from '../poll.ts'
import { readSiteRecord, removeSiteRecord } from './site-record.ts'

/** Milliseconds for a server that its `npm start` has left behind, beside its DRAIN_SECONDS. */
const STOP_TIME = 20_000

/** What starting needs to know of the settings. */
export interface StartSettings {
  readonly databaseUrl: string | undefined
  readonly port: number
  readonly host: string | undefined
  readonly drainSeconds: number
  /** Where readers find the site, when it is not `address`. */
  readonly siteUrl: string | undefined
  /** For people. */
  readonly address: string
  /** For the check whether the server answers. */
  readonly health: string
}

/**
 * Checks every setting before anything is started.
 * @throws Failure that lists all bad variables
 */
export async function readSettings(environment: Environment): Promise<StartSettings> {
  // Without DATABASE_URL there will be a local database: something that can be parsed stands for it.
  const databaseUrl = environment.DATABASE_URL || undefined
  const result = parseEnv({ ...environment, DATABASE_URL: databaseUrl ?? 'mysql://local@localhost/slipway' })
  if (!result.ok)
    throw new Failure(
      `These settings are wrong (.env.example explains them):\n    ${result.problems.join('\n    ')}`,
    )
  const { PORT, HOST: host, DRAIN_SECONDS, SITE_URL: siteUrl } = result.env
  const port = PORT === 0 ? await chooseFreePort() : PORT
  const isAnywhere = host === undefined || host === '0.0.0.0' || host === '::'
  const bracketed = host?.includes(':') ? `[${host}]` : host
  return {
    databaseUrl,
    port,
    host,
    drainSeconds: DRAIN_SECONDS,
    siteUrl,
    address: `http://${isAnywhere || host === '127.0.0.1' ? 'localhost' : bracketed}:${port}`,
    health: `http://${isAnywhere ? '127.0.0.1' : bracketed}:${port}/healthz`,
  }
}

/**
 * Makes sure that the port can be used. A server that lost its `npm start` (kill -9) is stopped.
 * @throws Failure when the site is running already, or another program has the port
 */
export async function claimPort({ port, host, drainSeconds }: StartSettings): Promise<void> {
  const known = readSiteRecord(port)
  if (known?.isKept)
    throw new Failure(
      `Slipway is already running at ${known.record.address} (process ${known.record.keeper.pid}).\n` +
        '    Stop it there with Ctrl-C, or set PORT to run a second one on the same database.',
    )
  if (known) {
    process.kill(known.record.site.pid, 'SIGTERM')
    await poll(() => readSiteRecord(port) === undefined || undefined, STOP_TIME + drainSeconds * 1000)
    removeSiteRecord(port)
  }
  if (!(await isPortFree(port, host)))
    throw new Failure(
      `Port ${port} is used by another program, or not allowed. Set PORT, for example: PORT=${port + 1} npm start`,
    )
}
