import { spawn, type ChildProcess } from 'node:child_process'
import type { Environment } from '../environment.ts'
import { Failure } from '../failure.ts'
import { poll } from '../poll.ts'

const SERVER = '.next/standalone/slipway.mjs'

/** Milliseconds until it must answer, and until it must have stopped (it gives requests 15 s after DRAIN_SECONDS). */
const START_TIME = 60_000
const STOP_TIME = 17_000

/** The site's server as a process. */
export interface SiteProcess {
  readonly pid: number
  /** Fulfilled with its exit code when it has ended. */
  readonly ended: Promise<number>
  stop(): Promise<void>
  kill(): void
}

/**
 * Starts the server and waits until it answers; what it prints passes through.
 * @param health the address of /healthz
 * @throws Failure
 */
export async function startSite(environment: Environment, cwd: string, health: string): Promise<SiteProcess> {
  const site = spawnSite(environment, cwd)
  let code: number | undefined
  void site.ended.then((value) => (code = value))
  const outcome = await poll(async () => {
    if (code !== undefined) return 'ended'
    return (await isHealthy(health)) ? 'ready' : undefined
  }, START_TIME)
  if (outcome === 'ready') return site
  site.kill()
  throw new Failure(
    outcome === 'ended'
      ? `The server ended (${code}) before it was ready; what it said is above.`
      : `The server does not answer at ${health} after ${START_TIME / 1000} s.`,
  )
}

function spawnSite(environment: Environment, cwd: string): SiteProcess {
  // A group of its own, so that Ctrl-C comes to it once, from us: a second signal would end it at once.
  const child = spawn(process.execPath, [SERVER], {
    cwd,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
  const ended = exitCodeOf(child)
  const stopTime = STOP_TIME + Number(environment.DRAIN_SECONDS || 0) * 1000
  return {
    pid: child.pid ?? 0,
    ended,
    kill: () => child.kill('SIGKILL'),
    stop: async () => {
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), stopTime)
      await ended
      clearTimeout(timer)
    },
  }
}

function exitCodeOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) })
    await response.arrayBuffer()
    return response.status === 200
  } catch {
    return false // not listening yet
  }
}
