import { createConnection, type Connection } from 'mysql2/promise'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { parseDatabaseUrl, toMysql2Config } from '@/lib/database-url'
import { createTestDatabase, type TestDatabase } from '@/scripts/testing/test-database'
import { isDatabaseUnavailable, isTransactionConflict, violatedIndex } from './database-error'
import { retryConflicts } from './retry-conflicts'

let database: TestDatabase
let sql: Connection
/** lib/server/db.ts is for repositories; these tests are about the errors that come through it. */
let db: Awaited<ReturnType<typeof importDatabase>>

function importDatabase() {
  return import('./db')
}

beforeAll(async () => {
  database = await createTestDatabase()
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('LOG_LEVEL', 'silent')
  sql = await createConnection(toMysql2Config(parseDatabaseUrl(database.url)))
  db = await importDatabase()
})
afterAll(async () => {
  await sql.end()
  await database.drop()
})

async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('it did not fail')
    },
    (error: unknown) => error,
  )
}

function kindsOf(error: unknown) {
  return {
    index: violatedIndex(error),
    conflict: isTransactionConflict(error),
    unavailable: isDatabaseUnavailable(error),
  }
}

const nothing = { index: undefined, conflict: false, unavailable: false }

async function addStat(slug: string): Promise<void> {
  await sql.query('REPLACE INTO post_stat (post_slug) VALUES (?)', [slug])
}

function change(client: Pick<ReturnType<typeof db.database>, '$executeRaw'>, slug: string) {
  return client.$executeRaw`UPDATE post_stat SET views = views + 1 WHERE post_slug = ${slug}`
}

/** A moment that several wait for. */
function gate(count: number): () => Promise<undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  let arrived = 0
  return () => {
    if ((arrived += 1) === count) resolve(undefined)
    return promise
  }
}

test('a broken unique index is named, in raw SQL', async () => {
  const insert = () => db.database().$executeRaw`
    INSERT INTO comment (id, post_slug, number, locale, author_name, body, body_html, renderer, author,
      idempotency_key, request_digest, created_at)
    VALUES (UUID(), 'unique', 1, 'en', 'x', 'x', 'x', 1, 'x', 'x', 'x', UTC_TIMESTAMP(3))`
  await insert()
  const error = await failure(insert())
  expect(['comment_idempotency_key', 'comment_post_number']).toContain(violatedIndex(error))
  expect(kindsOf(error)).toMatchObject({ conflict: false, unavailable: false })
})

test('a broken primary key is named, in Prisma’s own queries', async () => {
  await addStat('taken')
  const error = await failure(db.database().postStat.create({ data: { postSlug: 'taken' } }))
  expect(kindsOf(error)).toEqual({ ...nothing, index: 'PRIMARY' })
})

test('a deadlock is a conflict: the loser may try again, and then both are done', async () => {
  await addStat('a')
  await addStat('b')
  const bothHaveOne = gate(2)
  const errors: unknown[] = []
  const swap = (first: string, second: string) => {
    let tries = 0
    return retryConflicts(async () => {
      tries += 1
      return db
        .database()
        .$transaction(async (client) => {
          await change(client, first)
          if (tries === 1) await bothHaveOne()
          await change(client, second)
        }, db.transactionOptions)
        .catch((error: unknown) => {
          errors.push(error)
          throw error
        })
    })
  }
  await Promise.all([swap('a', 'b'), swap('b', 'a')])
  expect(errors.map(kindsOf)).toEqual([{ ...nothing, conflict: true }])
  const stats = await db.database().postStat.findMany({ where: { postSlug: { in: ['a', 'b'] } } })
  expect(stats.map(({ views }) => views)).toEqual([2, 2])
})

test('a row that stays locked is a conflict, and after all tries the database is busy', async () => {
  await addStat('locked')
  await sql.query('START TRANSACTION')
  await sql.query("UPDATE post_stat SET views = 1 WHERE post_slug = 'locked'")
  try {
    const error = await failure(
      db.database().$transaction(async (client) => {
        await client.$executeRaw`SET SESSION innodb_lock_wait_timeout = 1`
        await change(client, 'locked').finally(
          () => client.$executeRaw`SET SESSION innodb_lock_wait_timeout = DEFAULT`,
        )
      }, db.transactionOptions),
    )
    expect(kindsOf(error)).toMatchObject({ index: undefined, conflict: true })
  } finally {
    await sql.query('ROLLBACK')
  }
})

test('a defect in a query is none of these', async () => {
  expect(kindsOf(await failure(db.database().$queryRaw`SELECT nothing FROM nowhere`))).toEqual(nothing)
  expect(kindsOf(await failure(db.database().$queryRaw`SELEC`))).toEqual(nothing)
})

test.each([
  new Error('x'),
  new TypeError('x'),
  undefined,
  null,
  'text',
  { code: 'ER_PARSE_ERROR' },
  { code: 404 },
])('what has nothing to do with the database is none of these: %s', (error) => {
  expect(kindsOf(error)).toEqual(nothing)
})

test('a connection that the server closes is the database being away', async () => {
  const error = await failure(
    db.database().$transaction(async (client) => {
      const [row] = await client.$queryRaw<{ id: bigint }[]>`SELECT CONNECTION_ID() AS id`
      await sql.query(`KILL ${row?.id}`)
      await client.$queryRaw`SELECT 1`
    }, db.transactionOptions),
  )
  expect(kindsOf(error)).toEqual({ ...nothing, unavailable: true })
  expect(await db.database().$queryRaw`SELECT 1 AS one`).toHaveLength(1)
})

test('other errors are not tried again', async () => {
  let tries = 0
  await failure(
    retryConflicts(async () => {
      tries += 1
      throw new Error('defect')
    }),
  )
  expect(tries).toBe(1)
})
