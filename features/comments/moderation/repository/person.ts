import 'server-only'
import { database, Prisma } from '@/lib/server/db'
import { countReaders } from '@/lib/server/reader/repository'
import type { ModeratedComment } from '../model'
import { moderatedColumns, toModerated } from './to-moderated'

type Transaction = Prisma.TransactionClient

/** How somebody is found who asks for their data to be erased. */
export type PersonQuery = {
  email?: string
  name?: string
  comment?: string
  /** At GitHub. */
  login?: string
}

/** Most comments that are shown, and erased, at once. */
export const personLimit = 200

export type Person = {
  comments: (ModeratedComment & { isAnswered: boolean })[]
  /** Whether there are more than are shown. */
  hasMore: boolean
  reactions: number
  notes: number
  blocks: number
  logEntries: number
  /** Accounts at GitHub by which they sign in. */
  readers: number
}

/** By what somebody is known. */
export type Marks = {
  owners: Uint8Array<ArrayBuffer>[]
  authors: Uint8Array<ArrayBuffer>[]
  emails: string[]
  logins: string[]
}

/** Actions whose entries in the log have words of the person, or about them. */
const telling = ['edit', 'note', 'block']

function distinct(bytes: (Uint8Array<ArrayBuffer> | null)[]): Uint8Array<ArrayBuffer>[] {
  const known = new Map(bytes.flatMap((each) => (each ? [[Buffer.from(each).toString('hex'), each]] : [])))
  // Zeros stand for nobody.
  known.delete('0'.repeat(32))
  return [...known.values()]
}

const loginsOf = (rows: { verifiedLogin: string | null }[]) => [
  ...new Set(rows.flatMap(({ verifiedLogin }) => verifiedLogin?.toLowerCase() ?? [])),
]

/** By what those are known who wrote these comments. */
export async function marksOf(client: Transaction, ids: string[]): Promise<Marks> {
  const rows = await client.comment.findMany({
    where: { id: { in: ids } },
    select: { owner: true, author: true, authorEmail: true, verifiedLogin: true },
  })
  const emails = [...new Set(rows.flatMap(({ authorEmail }) => authorEmail ?? []))]
  return {
    owners: distinct(rows.map(({ owner }) => owner)),
    authors: distinct(rows.map(({ author }) => author)),
    emails,
    logins: loginsOf(rows),
  }
}

export const blockedBy = ({ owners, authors }: Marks) => ({ hash: { in: [...owners, ...authors] } })
export const toldOf = (ids: string[]) => ({ target: { in: ids }, action: { in: telling } })

/** Neither e-mail addresses nor logins differ by the case of their letters. */
const same = (column: 'author_email' | 'verified_login', texts: string[]) =>
  Prisma.sql`LOWER(${Prisma.raw(column)}) IN (${Prisma.join(texts.map((text) => text.toLowerCase()))})`

type Found = { id: string; owner: Uint8Array<ArrayBuffer> | null; verifiedLogin: string | null }

async function select(conditions: Prisma.Sql[], limit: number): Promise<Found[]> {
  if (conditions.length === 0) return []
  return database().$queryRaw<Found[]>`
    SELECT id, owner, verified_login AS verifiedLogin FROM comment WHERE ${Prisma.join(conditions, ' OR ')}
    ORDER BY created_at DESC, id DESC LIMIT ${Prisma.raw(String(limit))}`
}

/** The ids of all that may be theirs, the newest first. */
async function matching({ email, name, comment, login }: PersonQuery): Promise<string[]> {
  const found: Prisma.Sql[] = []
  if (email) found.push(same('author_email', [email]))
  if (name) found.push(Prisma.sql`author_name = ${name}`)
  if (comment) found.push(Prisma.sql`id = ${comment}`)
  if (login) found.push(same('verified_login', [login]))
  // What the same browsers and logins wrote under another name is theirs as well; who erases takes out what is not.
  const direct = await select(found, 1000)
  const owners = distinct(direct.map(({ owner }) => owner))
  const logins = loginsOf(direct)
  if (owners.length > 0) found.push(Prisma.sql`owner IN (${Prisma.join(owners)})`)
  if (logins.length > 0) found.push(same('verified_login', logins))
  return (await select(found, personLimit + 1)).map(({ id }) => id)
}

/** What would go. Undefined when no comment fits, and no account. */
export async function findPerson(query: PersonQuery): Promise<Person | undefined> {
  const found = await matching(query)
  const ids = found.slice(0, personLimit)
  const [shown, marks] = await Promise.all([
    database().comment.findMany({
      where: { id: { in: ids } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: moderatedColumns,
    }),
    marksOf(database(), ids),
  ])
  const readers = await countReaders(query.login ? [...marks.logins, query.login] : marks.logins)
  if (shown.length + readers === 0) return undefined
  const [answers, reactions, blocks, logEntries] = await Promise.all([
    database().comment.findMany({
      where: { parentId: { in: ids }, id: { notIn: ids } },
      select: { parentId: true },
    }),
    database().reaction.count({ where: { owner: { in: marks.owners } } }),
    database().blockedWriter.count({ where: blockedBy(marks) }),
    database().auditEntry.count({ where: toldOf(ids) }),
  ])
  const answered = new Set(answers.map(({ parentId }) => parentId))
  return {
    comments: await Promise.all(
      shown.map(async (row) => ({ ...(await toModerated(row)), isAnswered: answered.has(row.id) })),
    ),
    hasMore: found.length > personLimit,
    reactions,
    notes: shown.filter(({ note }) => note !== null).length,
    blocks,
    logEntries,
    readers,
  }
}
