import 'server-only'
import { database, Prisma } from '@/lib/server/db'
import { cursorOf, parseCursor } from '../cursor'
import type { SearchInput } from '../input'
import type { Keyset, ModeratedComment } from '../model'
import { moderatedColumns, toModerated } from './to-moderated'

const searchPageSize = 50

/** `text` anywhere, without regard to case; the marks of LIKE stand for themselves. */
function contains(column: 'body' | 'author_name' | 'author_email', text: string): Prisma.Sql {
  const pattern = `%${text.replace(/[|%_]/g, '|$&')}%`
  return Prisma.sql`${Prisma.raw(column)} COLLATE utf8mb4_unicode_ci LIKE ${pattern} ESCAPE '|'`
}

/** What says that two comments are by one person: the browser, the address of that day, the e-mail. */
async function sameWriter(id: string): Promise<Prisma.Sql> {
  const row = await database().comment.findUnique({
    where: { id },
    select: { owner: true, author: true, authorEmail: true },
  })
  if (!row) return Prisma.sql`FALSE`
  const marks = [Prisma.sql`id = ${id}`]
  // Zeros stand for nobody: imported, or erased.
  if (row.author.some((byte) => byte !== 0)) marks.push(Prisma.sql`author = ${row.author}`)
  if (row.owner) marks.push(Prisma.sql`owner = ${row.owner}`)
  if (row.authorEmail) marks.push(Prisma.sql`author_email = ${row.authorEmail}`)
  return Prisma.sql`(${Prisma.join(marks, ' OR ')})`
}

async function conditionsOf(input: SearchInput): Promise<Prisma.Sql[]> {
  const { text, name, email, article, status, from, to, writer } = input
  const conditions: Prisma.Sql[] = []
  if (text) conditions.push(contains('body', text))
  if (name) conditions.push(contains('author_name', name))
  if (email) conditions.push(contains('author_email', email))
  if (article) conditions.push(Prisma.sql`post_slug = ${article}`)
  if (status) conditions.push(Prisma.sql`status = ${status}`)
  if (from) conditions.push(Prisma.sql`created_at >= ${new Date(`${from}T00:00:00Z`)}`)
  if (to) conditions.push(Prisma.sql`created_at < ${new Date(`${to}T00:00:00Z`)} + INTERVAL 1 DAY`)
  if (writer) conditions.push(await sameWriter(writer))
  const cursor = parseCursor(input.cursor)
  if (cursor)
    conditions.push(
      Prisma.sql`(created_at < ${cursor.at} OR (created_at = ${cursor.at} AND id < ${cursor.id}))`,
    )
  return conditions
}

/** All comments that fit, the newest first. */
export async function searchComments(
  input: SearchInput,
  limit = searchPageSize,
): Promise<Keyset<ModeratedComment>> {
  const conditions = await conditionsOf(input)
  const where = conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}` : Prisma.empty
  const found = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM comment ${where} ORDER BY created_at DESC, id DESC LIMIT ${Prisma.raw(String(limit + 1))}`
  const rows = await database().comment.findMany({
    where: { id: { in: found.slice(0, limit).map(({ id }) => id) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: moderatedColumns,
  })
  const last = rows.at(-1)
  return {
    items: await Promise.all(rows.map(toModerated)),
    next: found.length > limit && last ? cursorOf(last) : null,
  }
}
