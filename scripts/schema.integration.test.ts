import { createConnection, type RowDataPacket } from 'mysql2/promise'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseDatabaseUrl, toMysql2Config } from '../lib/database-url.ts'
import { expectedColumns, expectedIndexes } from './testing/expected-columns.ts'
import { readDatamodel, type Datamodel } from './testing/prisma-datamodel.ts'
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts'

// Migrations are written by hand: this is what keeps them and schema.prisma the same.

let database: TestDatabase
let datamodel: Datamodel

beforeAll(async () => {
  ;[database, datamodel] = await Promise.all([createTestDatabase(), readDatamodel()])
})

afterAll(() => database.drop())

async function select(sql: string): Promise<RowDataPacket[]> {
  const connection = await createConnection(toMysql2Config(parseDatabaseUrl(database.url)))
  const [rows] = await connection.query<RowDataPacket[]>(sql)
  await connection.end()
  return rows
}

test('every column is what schema.prisma says, and there are no others', async () => {
  const rows = await select(`SELECT CONCAT(table_name, '.', column_name) AS name, column_type AS type,
      is_nullable AS nullable, column_default AS preset
    FROM information_schema.columns
    WHERE table_schema = DATABASE() AND table_name <> '_prisma_migrations'`)
  const found = rows.map(({ name, type, nullable, preset }) => {
    // MariaDB still tells display widths (int(10) unsigned) and writes the default NULL out.
    const plainType = String(type).replace(/^(\w*int)\(\d+\)/, '$1')
    const plainDefault =
      preset === null || preset === 'NULL' ? 'no default' : `default ${String(preset).replaceAll("'", '')}`
    return `${name} ${plainType} ${nullable === 'YES' ? 'null' : 'not null'} ${plainDefault}`
  })
  expect(found.sort()).toEqual(expectedColumns(datamodel).sort())
})

test('every key and index is what schema.prisma says, and there are no others', async () => {
  const rows = await select(`SELECT CONCAT(table_name, '.', index_name) AS name, MIN(non_unique) AS plain,
      GROUP_CONCAT(column_name ORDER BY seq_in_index SEPARATOR ', ') AS columns
    FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name <> '_prisma_migrations'
    GROUP BY table_name, index_name`)
  const found = rows.map(({ name, plain, columns }) => `${name} ${plain ? 'index' : 'unique'} (${columns})`)
  expect(found.sort()).toEqual(expectedIndexes(datamodel).sort())
})

test('all text is utf8mb4 and compared by its bytes', async () => {
  const others =
    await select(`SELECT table_name AS tableName, column_name AS columnName, collation_name AS collation
    FROM information_schema.columns
    WHERE table_schema = DATABASE() AND table_name <> '_prisma_migrations'
      AND collation_name IS NOT NULL AND collation_name <> 'utf8mb4_bin'`)
  expect(others).toEqual([])
})
