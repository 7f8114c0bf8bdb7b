import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { Failure, messageOf } from '../failure.ts'
import { poll } from '../poll.ts'
import { canConnect } from './admin-connection.ts'
import { isDiskFull } from './disk-space.ts'
import type { Instance } from './instance.ts'
import { commandLine, identify, isRunning, processIds, type ProcessIdentity } from './process-identity.ts'
import { dataArgument, serverArguments } from './server-arguments.ts'
import type { ServerBinary } from './server-binary.ts'
import { beginLog, explainLog, logSince, tellsOfFullDisk } from './server-log.ts'
import { prepareSocketFolder } from './socket-folder.ts'

/** Milliseconds for a start, which may include recovery after a crash, and for a stop. */
const START_TIME = 120_000
const STOP_TIME = 60_000

const FULL_DISK = 'met a full disk (no space left)'

/**
 * The running server of this instance. The pid file alone proves nothing (the id may be another process's by
 * now), so the process must have our data directory on its command line; without a pid file all are looked at.
 */
export function findServer(instance: Instance): ProcessIdentity | undefined {
  const named = Number(readText(instance.pid))
  const candidates = named > 0 ? [named, ...processIds()] : processIds()
  const pid = candidates.find((id) => `${commandLine(id) ?? ''} `.includes(` ${dataArgument(instance)} `))
  return pid === undefined ? undefined : identify(pid)
}

/**
 * Starts the server and waits until it answers.
 * @throws Failure, or PortTaken
 */
export async function startServer(
  instance: Instance,
  binary: ServerBinary,
  port?: number,
): Promise<ProcessIdentity> {
  prepareSocketFolder(instance)
  rmSync(instance.pid, { force: true })
  const offset = beginLog(instance)
  const log = openSync(instance.log, 'a', 0o600)
  // A session of its own: Ctrl-C in the terminal must not reach the server before the site has let go of it.
  const child = spawn(binary.path, serverArguments(instance, binary, port), {
    cwd: instance.directory,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let ended: string | undefined
  child.on('error', (error) => (ended = messageOf(error)))
  child.on('exit', (code, signal) => (ended = `ended (${signal ?? code})`))
  child.unref()
  const outcome = await poll(async () => {
    if (ended !== undefined) return ended
    if (tellsOfFullDisk(logSince(instance, offset)) || (await isDiskFull(instance.directory)))
      return FULL_DISK
    return (await canConnect(instance)) ? 'ready' : undefined
  }, START_TIME)
  const server = child.pid === undefined ? undefined : identify(child.pid)
  if (outcome === 'ready' && server) return server
  if (ended === undefined) child.kill('SIGKILL')
  const what = `The database server ${outcome ?? `did not answer within ${START_TIME / 1000} s`} while starting.`
  throw explainLog(instance, `${logSince(instance, offset)}\n${outcome ?? ''}`, what)
}

/**
 * Waits until a server that is already running answers.
 * @returns false when it ended instead (it was being stopped)
 * @throws Failure when it does neither
 */
export async function waitForServer(instance: Instance, server: ProcessIdentity): Promise<boolean> {
  const ready = await poll(async () => {
    if (!isRunning(server)) return false
    return (await canConnect(instance)) || undefined
  }, START_TIME)
  if (ready !== undefined) return ready
  throw new Failure(
    `The database server (process ${server.pid}) of ${instance.directory} does not answer. ` +
      `Its log: ${instance.log}\n    To stop it: kill ${server.pid}`,
  )
}

/** Asks the server to stop and waits for its end. @throws Failure when it takes too long; it is left to finish */
export async function stopServer(server: ProcessIdentity): Promise<void> {
  signal(server, 'SIGTERM')
  if (await waitForEnd(server, STOP_TIME)) return
  throw new Failure(
    `The database server (process ${server.pid}) is still stopping after ${STOP_TIME / 1000} s.`,
  )
}

/** Ends the server as a power cut would. For tests. */
export async function killServer(server: ProcessIdentity): Promise<void> {
  signal(server, 'SIGKILL')
  if (!(await waitForEnd(server, STOP_TIME))) throw new Failure(`Process ${server.pid} cannot be ended.`)
}

function signal(server: ProcessIdentity, name: 'SIGTERM' | 'SIGKILL'): void {
  if (isRunning(server)) process.kill(server.pid, name)
}

async function waitForEnd(server: ProcessIdentity, milliseconds: number): Promise<boolean> {
  return (await poll(() => !isRunning(server) || undefined, milliseconds)) ?? false
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined // no server, or one that has not come so far
  }
}
