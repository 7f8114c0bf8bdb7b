import 'server-only'
import { database, type Prisma } from '@/lib/server/db'
import { countReaders } from '@/lib/server/reader/repository'
import type { ModeratedComment } from '../model'
import { moderatedColumns, toModerated } from './to-moderated'

type Transaction = Prisma.TransactionClient

/** How somebody is found who asks for their data to be erased. */
export type PersonQuery = { email?: string; name?: string; comment?: string }

/** Most comments that are shown, and erased, at once. */
export const personLimit = 200

export type Person = {
  comments: (ModeratedComment & { isAnswered: boolean })[]
  /** Whether there are more than are shown. */
  hasMore: boolean
  reactions: number
  /** Readers whose names GitHub vouched for. */
  accounts: number
  notes: number
  blocks: number
  logEntries: number
}

/** By what somebody is known. */
export type Marks = {
  owners: Uint8Array<ArrayBuffer>[]
  authors: Uint8Array<ArrayBuffer>[]
  emails: string[]
  /** At GitHub. */
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

/** The browsers and addresses that wrote these comments. */
export async function marksOf(client: Transaction, ids: string[]): Promise<Marks> {
  const rows = await client.comment.findMany({
    where: { id: { in: ids } },
    select: { owner: true, author: true, authorEmail: true, verifiedLogin: true },
  })
  return {
    owners: distinct(rows.map(({ owner }) => owner)),
    authors: distinct(rows.map(({ author }) => author)),
    emails: [...new Set(rows.flatMap(({ authorEmail }) => authorEmail ?? []))],
    logins: [...new Set(rows.flatMap(({ verifiedLogin }) => verifiedLogin ?? []))],
  }
}

export const blockedBy = ({ owners, authors }: Marks) => ({ hash: { in: [...owners, ...authors] } })
export const toldOf = (ids: string[]) => ({ target: { in: ids }, action: { in: telling } })

async function matching({ email, name, comment }: PersonQuery): Promise<Prisma.CommentWhereInput[]> {
  const found: Prisma.CommentWhereInput[] = []
  if (email) found.push({ authorEmail: email })
  if (name) found.push({ authorName: name })
  if (comment) found.push({ id: comment })
  if (found.length === 0) return []
  // What the same browsers wrote under another name is theirs as well; who erases takes out what is not.
  const direct = await database().comment.findMany({
    where: { OR: found },
    select: { owner: true },
    take: 1000,
  })
  const owners = distinct(direct.map(({ owner }) => owner))
  return owners.length > 0 ? [...found, { owner: { in: owners } }] : found
}

/** What would go. Undefined when no comment fits. */
export async function findPerson(query: PersonQuery): Promise<Person | undefined> {
  const conditions = await matching(query)
  if (conditions.length === 0) return undefined
  const rows = await database().comment.findMany({
    where: { OR: conditions },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: personLimit + 1,
    select: moderatedColumns,
  })
  if (rows.length === 0) return undefined
  const shown = rows.slice(0, personLimit)
  const ids = shown.map(({ id }) => id)
  const marks = await marksOf(database(), ids)
  const [answers, reactions, accounts, blocks, logEntries] = await Promise.all([
    database().comment.findMany({
      where: { parentId: { in: ids }, id: { notIn: ids } },
      select: { parentId: true },
    }),
    database().reaction.count({ where: { owner: { in: marks.owners } } }),
    countReaders(marks.logins),
    database().blockedWriter.count({ where: blockedBy(marks) }),
    database().auditEntry.count({ where: toldOf(ids) }),
  ])
  const answered = new Set(answers.map(({ parentId }) => parentId))
  return {
    comments: await Promise.all(
      shown.map(async (row) => ({ ...(await toModerated(row)), isAnswered: answered.has(row.id) })),
    ),
    hasMore: rows.length > personLimit,
    reactions,
    accounts,
    notes: shown.filter(({ note }) => note !== null).length,
    blocks,
    logEntries,
  }
}
