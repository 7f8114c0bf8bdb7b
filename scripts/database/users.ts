import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identify } from './process-identity.ts'

// Several commands may use one local database (npm start, npm run dev, npm run migrate): the last one to
// leave stops it. Each is a file `<pid>-<start>`; files of processes that crashed do not count.

/** Writes down that this process uses the database. Call it under the start lock. */
export function enter(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, nameOf(process.pid) ?? 'unknown'), '')
}

/** Forgets this process. @returns whether others still use the database. Call it under the start lock. */
export function leave(folder: string): boolean {
  const names = readdirSync(folder)
  const others = names.filter((name) => {
    const pid = Number(name.split('-')[0])
    const alive = pid !== process.pid && nameOf(pid) === name
    if (!alive) rmSync(join(folder, name), { force: true })
    return alive
  })
  return others.length > 0
}

function nameOf(pid: number): string | undefined {
  const identity = identify(pid)
  return identity && `${pid}-${identity.started.replaceAll(/\W/g, '_')}`
}
