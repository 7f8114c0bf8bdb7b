import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { codeOf, Failure } from '../failure.ts'
import { poll } from '../poll.ts'
import { identify } from './process-identity.ts'

/** Milliseconds to wait for another process that is starting or stopping the same database. */
const PATIENCE = 180_000

/**
 * Runs `work` while no other process starts or stops the same database. The lock is a file that names its
 * holder: a holder that crashed is noticed, whoever has got its process id since.
 * @throws Failure when another process holds the lock for too long
 */
export async function withStartLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const taken = await poll(() => take(file) || undefined, PATIENCE)
  if (!taken) throw new Failure(`Another process (${read(file) ?? '?'}) is busy with this database: ${file}`)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function take(file: string): boolean {
  if (claim(file)) return true
  const seen = read(file)
  if (seen !== undefined && !isHeld(seen)) removeStale(file)
  return false
}

/** A link appears with its content, so that nobody reads a lock that is half written. */
function claim(file: string): boolean {
  const draft = `${file}.${randomUUID()}`
  try {
    writeFileSync(draft, nameOf(process.pid) ?? '')
    linkSync(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * Two waiters may both have seen the dead holder, and the second would remove the first one's new lock.
 * Moving the file aside is atomic: what was moved is looked at, and a living holder's lock is put back.
 */
function removeStale(file: string): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
    if (isHeld(read(aside))) linkSync(aside, file)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error
  }
  rmSync(aside, { force: true })
}

function isHeld(holder: string | undefined): boolean {
  return holder !== undefined && holder === nameOf(Number.parseInt(holder, 10))
}

function nameOf(pid: number): string | undefined {
  const identity = identify(pid)
  return identity && `${identity.pid} started ${identity.started}`
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}
