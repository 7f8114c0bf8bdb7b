import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createConnection, type RowDataPacket } from 'mysql2/promise'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseDatabaseUrl, toMysql2Config } from '../../lib/database-url.ts'
import { projectRoot, readEnvironment } from '../environment.ts'
import { startLocalDatabase } from './local-database.ts'
import type { LocalDatabase } from './running-database.ts'
import { findServerBinaries } from './server-binary.ts'

const binaries = await findServerBinaries(readEnvironment().PATH ?? '')

// With DATABASE_URL the tests run on machines that have no server of their own.
describe.skipIf(binaries.length === 0)('the private server', () => {
  let folder: string
  let directory: string
  let running: LocalDatabase[]
  let lines: string[]

  beforeEach(() => {
    folder = join(projectRoot, '.local', 'test', `life-${crypto.randomUUID().slice(0, 8)}`)
    directory = join(folder, 'database')
    mkdirSync(folder, { recursive: true })
    running = []
    lines = []
  })

  afterEach(async () => {
    for (const database of running) await database.stop()
    rmSync(folder, { recursive: true })
  })

  async function start(at = directory): Promise<LocalDatabase> {
    const database = await startLocalDatabase({ directory: at, log: (line) => lines.push(line), binaries })
    running.push(database)
    return database
  }

  async function run(url: string, sql: string): Promise<RowDataPacket[]> {
    const connection = await createConnection(toMysql2Config(parseDatabaseUrl(url)))
    try {
      const [rows] = await connection.query<RowDataPacket[]>(sql)
      return rows
    } finally {
      await connection.end()
    }
  }

  const pidOf = () => Number(readFileSync(join(directory, 'server.pid'), 'utf8'))

  test('is made at the first start and keeps its data and address for the second', async () => {
    const first = await start()
    await run(first.url, "CREATE TABLE t (name VARCHAR(9)) AS SELECT '船台🚢' AS name")
    expect(await first.stop()).toBe(true)
    const second = await start()
    expect(second.url).toBe(first.url)
    expect(await run(second.url, 'SELECT name FROM t')).toEqual([{ name: '船台🚢' }])
  })

  test('gives the site no rights but on its own database, and keeps passwords to its owner', async () => {
    const { url } = await start()
    await expect(run(url, 'CREATE DATABASE elsewhere')).rejects.toThrow(/denied/)
    await expect(run(url.replace(/:[^:@]+@/, ':@'), 'SELECT 1')).rejects.toThrow(/denied/)
    for (const name of ['password', 'admin-password'])
      expect(statSync(join(directory, name)).mode & 0o777).toBe(0o600)
    const settings = await run(
      url,
      'SELECT @@bind_address AS bind, @@collation_server AS collation, @@time_zone AS zone',
    )
    expect(settings).toEqual([{ bind: '127.0.0.1', collation: 'utf8mb4_bin', zone: '+00:00' }])
  })

  test('joins a server that is running already, and the last one to leave stops it', async () => {
    const first = await start()
    const pid = pidOf()
    const script = `import { startLocalDatabase } from './scripts/database/local-database.ts'
      const database = await startLocalDatabase({ directory: ${JSON.stringify(directory)}, log() {} })
      console.log(database.url)
      process.stdin.on('end', async () => process.exit(await database.stop() ? 0 : 9)).resume()`
    const other = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script], {
      cwd: projectRoot,
    })
    const [line] = await once(other.stdout, 'data')
    expect(String(line).trim()).toBe(first.url)
    expect(await first.stop()).toBe(false)
    expect(pidOf()).toBe(pid)
    other.stdin.end()
    expect(await once(other, 'exit')).toEqual([0, null])
    expect(existsSync(join(directory, 'server.pid'))).toBe(false)
  })

  test('after a power cut everything that was committed is there', async () => {
    const database = await start()
    await run(database.url, 'CREATE TABLE t (id INT)')
    await run(database.url, 'INSERT INTO t VALUES (1), (2)')
    await database.kill9()
    await expect(run(database.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/)
    await database.restart()
    expect(await run(database.url, 'SELECT COUNT(*) AS n FROM t')).toEqual([{ n: 2 }])
  })

  test('a stale pid file that names an innocent process harms neither', async () => {
    await (await start()).stop()
    const innocent = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'])
    writeFileSync(join(directory, 'server.pid'), String(innocent.pid))
    const database = await start()
    expect(await database.stop()).toBe(true)
    expect(innocent.exitCode ?? innocent.signalCode).toBeNull()
    innocent.kill()
  })

  test('a leftover lock of a process that is gone does not matter', async () => {
    writeFileSync(`${directory}.lock`, '1 started 0')
    await expect(start()).resolves.toBeDefined()
  })

  test('a taken port is left to its owner', async () => {
    const first = await start()
    await first.stop()
    const { port } = parseDatabaseUrl(first.url)
    const owner = createServer().listen(port, '127.0.0.1')
    await once(owner, 'listening')
    const second = await start()
    expect(parseDatabaseUrl(second.url).port).not.toBe(port)
    expect(await run(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    owner.close()
  })

  test('a directory that something else made is refused and not touched', async () => {
    mkdirSync(directory)
    writeFileSync(join(directory, 'ibdata1'), 'precious')
    await expect(start()).rejects.toThrow(/left alone: it is not a database that Slipway made/)
    expect(readFileSync(join(directory, 'ibdata1'), 'utf8')).toBe('precious')
  })

  test('data of another flavour is refused', async () => {
    mkdirSync(directory)
    const marker = { project: 'slipway', format: 1, flavour: 'mysql', version: '99.1.0' }
    writeFileSync(join(directory, 'slipway-database.json'), JSON.stringify(marker))
    await expect(start()).rejects.toThrow(/made by MySQL 99.1.0/)
  })

  test('an interrupted first start is begun anew', async () => {
    mkdirSync(join(`${directory}.initialising`, 'data', 'mysql'), { recursive: true })
    const database = await start()
    expect(lines.join()).toMatch(/interrupted/)
    expect(await run(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect(existsSync(`${directory}.initialising`)).toBe(false)
  })

  test('a path too long for a socket is no obstacle', async () => {
    const deep = join(folder, 'a-very-long-name-for-a-folder'.repeat(4), 'database')
    const database = await start(deep)
    expect(await run(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  test('many starts at once end in one server', async () => {
    const databases = await Promise.all(Array.from({ length: 4 }, () => start()))
    expect(new Set(databases.map(({ url }) => url)).size).toBe(1)
  })
})
