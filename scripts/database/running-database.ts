import { readFileSync } from 'node:fs'
import type { RowDataPacket } from 'mysql2/promise'
import { z } from 'zod'
import { SITE_DATABASE } from './accounts.ts'
import { connectAsAdmin } from './admin-connection.ts'
import type { Instance } from './instance.ts'
import { findServer, killServer, stopServer } from './server-process.ts'
import { withStartLock } from './start-lock.ts'
import { leave } from './users.ts'

/** A private server that is running. */
export interface LocalDatabase {
  /** For the site: an account with rights on the site's database only. */
  readonly url: string
  /** For tests: all rights, no particular database. */
  readonly adminUrl: string
  /** Such as "10.11.19-MariaDB, port 40123". */
  readonly description: string
  /** Stops the server, unless another command still uses it. @returns whether it was stopped */
  stop(): Promise<boolean>
  /** Ends it as a power cut would, whoever uses it. For tests. */
  kill9(): Promise<void>
  /** Starts it again at the same address, after kill9() or when it is running. For tests. */
  restart(): Promise<void>
}

const answerSchema = z.object({ port: z.number(), version: z.string() })

/**
 * The handle of the server that runs in an instance.
 * @param startOn starts the server on a port; called under the start lock
 */
export async function describeRunning(
  instance: Instance,
  startOn: (port: number) => Promise<void>,
): Promise<LocalDatabase> {
  const connection = await connectAsAdmin(instance)
  const [rows] = await connection.query<RowDataPacket[]>('SELECT @@port AS port, VERSION() AS version')
  await connection.end()
  const { port, version } = answerSchema.parse(rows[0])
  const address = (user: string, secret: string, database: string) =>
    `mysql://${user}:${readFileSync(secret, 'utf8')}@127.0.0.1:${port}/${database}`
  return {
    url: address(SITE_DATABASE, instance.password, SITE_DATABASE),
    adminUrl: address('root', instance.adminPassword, ''),
    description: `${version}, port ${port}`,
    stop: () =>
      withStartLock(instance.lock, async () => {
        if (leave(instance.users)) return false
        await stopIfRunning(instance)
        return true
      }),
    kill9: async () => {
      const server = findServer(instance)
      if (server) await killServer(server)
    },
    restart: () =>
      withStartLock(instance.lock, async () => {
        await stopIfRunning(instance)
        await startOn(port)
      }),
  }
}

async function stopIfRunning(instance: Instance): Promise<void> {
  const server = findServer(instance)
  if (server) await stopServer(server)
}
