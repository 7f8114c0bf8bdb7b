import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { readEnvironment } from '../environment.ts'
import { Failure } from '../failure.ts'
import { chooseServer } from './choose-server.ts'
import { requireSpace } from './disk-space.ts'
import { chooseFreePort } from './free-port.ts'
import { initialise } from './initialise.ts'
import { instanceAt, type Instance } from './instance.ts'
import { readMarker, writeMarker } from './marker.ts'
import { describeRunning, type LocalDatabase } from './running-database.ts'
import { compareVersions, findServerBinaries, type ServerBinary } from './server-binary.ts'
import { PortTaken } from './server-log.ts'
import { findServer, startServer, waitForServer } from './server-process.ts'
import { withStartLock } from './start-lock.ts'
import { enter } from './users.ts'

/** Megabytes below which an existing database is not started. */
const NEEDED_SPACE = 64

export interface LocalDatabaseOptions {
  /** Where the database lies; made when it is missing. */
  readonly directory: string
  /** Hears what is worth a line. */
  readonly log: (line: string) => void
  /** The servers to choose from; by default those of this machine. */
  readonly binaries?: readonly ServerBinary[]
}

/**
 * Starts the private server of a directory, or joins the one that is running there already (left over from a
 * command that was killed, or used by another command now).
 * @throws Failure with what to do; data that Slipway did not make is never touched
 */
export async function startLocalDatabase(options: LocalDatabaseOptions): Promise<LocalDatabase> {
  const instance = instanceAt(options.directory)
  const binaries = options.binaries ?? (await findServerBinaries(readEnvironment().PATH ?? ''))
  return withStartLock(instance.lock, async () => {
    if (!(await joinRunning(instance))) await startFrom(instance, binaries, options.log)
    enter(instance.users)
    return describeRunning(instance, (port) =>
      startServerOn(instance, chooseServer(binaries, readMarker(instance)), port),
    )
  })
}

async function joinRunning(instance: Instance): Promise<boolean> {
  const server = readMarker(instance) && findServer(instance)
  return server ? waitForServer(instance, server) : false
}

async function startFrom(
  instance: Instance,
  binaries: readonly ServerBinary[],
  log: (line: string) => void,
): Promise<void> {
  const marker = readMarker(instance)
  const binary = chooseServer(binaries, marker)
  if (!marker) await initialise(instance, binary, log)
  await requireSpace(instance.directory, NEEDED_SPACE)
  const remembered = existsSync(instance.port) ? Number(readFileSync(instance.port, 'utf8')) : 0
  const port = await startOnFreePort(instance, binary, remembered)
  writeFileSync(instance.port, `${port}\n`)
  if (marker && compareVersions(binary.version, marker.version) > 0) writeMarker(instance, binary)
}

/** Between the choice of a port and the server's use of it another program may take it: then the next one. */
async function startOnFreePort(instance: Instance, binary: ServerBinary, wanted: number): Promise<number> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    const port = await chooseFreePort(wanted || undefined)
    try {
      await startServer(instance, binary, port)
      return port
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error
    }
  }
  throw new Failure('Three ports for the local database were taken by other programs. Start again.')
}

async function startServerOn(instance: Instance, binary: ServerBinary, port: number): Promise<void> {
  try {
    await startServer(instance, binary, port)
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error
    throw new Failure(`Port ${port} of the local database was taken by another program.`)
  }
}
