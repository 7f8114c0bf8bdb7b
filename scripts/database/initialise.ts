import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { createAccounts } from './accounts.ts'
import { requireSpace } from './disk-space.ts'
import { instanceAt, type Instance } from './instance.ts'
import { writeMarker } from './marker.ts'
import type { ServerBinary } from './server-binary.ts'
import { findServer, killServer, startServer, stopServer } from './server-process.ts'
import { makeSystemTables } from './system-tables.ts'

/** Megabytes: an empty server takes 100 (MariaDB) to 200 (MySQL), the rest is room to work. */
const NEEDED_SPACE = 400

/**
 * Makes a new database in a directory beside the real one and moves it into place when it is complete: what
 * an interrupted first start leaves behind holds nobody's data and is made anew. Call it under the start lock.
 * @throws Failure
 */
export async function initialise(
  instance: Instance,
  binary: ServerBinary,
  log: (line: string) => void,
): Promise<void> {
  const draft = instanceAt(`${instance.directory}.initialising`)
  if (existsSync(draft.directory)) {
    log('an earlier first start was interrupted; it begins anew')
    const forgotten = findServer(draft)
    if (forgotten) await killServer(forgotten)
    rmSync(draft.directory, { recursive: true })
  }
  await requireSpace(dirname(draft.directory), NEEDED_SPACE)
  mkdirSync(draft.directory, { mode: 0o700 })
  for (const folder of [draft.data, draft.scratch]) mkdirSync(folder, { mode: 0o700 })
  await makeSystemTables(draft, binary)
  const server = await startServer(draft, binary)
  try {
    await createAccounts(draft)
  } finally {
    await stopServer(server)
  }
  writeMarker(draft, binary)
  renameSync(draft.directory, instance.directory)
}
