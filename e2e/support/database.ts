import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { createConnection, type RowDataPacket } from 'mysql2/promise'
import type { Site } from './site'

const socketParameter = 'socket'

async function administer(statement: string): Promise<void> {
  const url = new URL(adminUrl())
  const socketPath = url.searchParams.get(socketParameter)
  const connection = await createConnection({
    ...(socketPath ? { socketPath } : { host: url.hostname, port: Number(url.port || 3306) }),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  })
  await connection.query(statement)
  await connection.end()
}

function adminUrl(): string {
  const url = process.env.TEST_DATABASE_ADMIN_URL
  if (!url)
    throw new Error('TEST_DATABASE_ADMIN_URL is not set: run these tests with `npm test -- --only e2e`')
  return url
}

/** A new, empty database on the test server. */
export async function createDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  // `npm test` drops what begins like this, if a run is ended before its tests can.
  const run = process.env.TEST_RUN_ID
  const name = ['slipway_test', ...(run ? [run] : []), randomBytes(6).toString('hex')].join('_')
  await administer(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`)
  const url = new URL(adminUrl())
  url.pathname = `/${name}`
  return { url: url.href, drop: () => administer(`DROP DATABASE ${name}`) }
}

/** Applies the migrations as operators do. */
export async function migrate(url: string): Promise<void> {
  await promisify(execFile)(process.execPath, ['--conditions=react-server', 'scripts/migrate.ts'], {
    env: { ...process.env, DATABASE_URL: url },
  })
}

/** Runs a statement in the database of a site. @returns the rows, if it asks for some */
export async function query(site: Site, sql: string, values: unknown[] = []): Promise<RowDataPacket[]> {
  const connection = await createConnection(site.database.url)
  const [rows] = await connection.query<RowDataPacket[]>(sql, values)
  await connection.end()
  return Array.isArray(rows) ? rows : []
}
