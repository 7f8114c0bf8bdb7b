import { vi } from 'vitest'

const db = '@/lib/server/db'

/**
 * Imports modules of the site a second time, as another replica has them: with their own state, their own
 * settings and their own pool of connections to the database of DATABASE_URL.
 */
export async function importReplica<Module>(load: () => Promise<Module>): Promise<Module> {
  vi.resetModules()
  vi.doMock(db, async () => {
    const actual = await vi.importActual<{ database(): object }>(db)
    // Where lib/server/db.ts keeps the client of a process.
    Reflect.deleteProperty(globalThis, 'slipwayDatabase')
    const client = actual.database()
    return { ...actual, database: () => client }
  })
  return load()
}
