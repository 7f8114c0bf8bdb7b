import 'server-only'
import type { Prisma } from '@/lib/server/db'
import { database, transactionOptions } from '@/lib/server/db'
import { isStatus, shownAs, type Counters, type Status } from '../model'
import { depthOf, pathOf, threadOf } from './path'

export type Transaction = Prisma.TransactionClient

type Raw<Row> = { [Name in keyof Row]: Row[Name] extends number ? number | bigint : Row[Name] }

function toCounters(row: Raw<Counters> | undefined): Counters {
  return {
    comments: Number(row?.comments ?? 0),
    version: Number(row?.version ?? 0),
    lastNumber: Number(row?.lastNumber ?? 0),
    threadedNumber: Number(row?.threadedNumber ?? 0),
    lastVisibleNumber: Number(row?.lastVisibleNumber ?? 0),
    useful: Number(row?.useful ?? 0),
    works: Number(row?.works ?? 0),
    fails: Number(row?.fails ?? 0),
  }
}

/** The counters of an article's discussion: one row by its key. */
export async function readCounters(postSlug: string): Promise<Counters> {
  const [row] = await database().$queryRaw<Raw<Counters>[]>`
    SELECT comments, discussion_version AS version, last_comment_number AS lastNumber,
      threaded_number AS threadedNumber, last_visible_number AS lastVisibleNumber, useful, works, fails
    FROM post_stat WHERE post_slug = ${postSlug}`
  return toCounters(row)
}

/**
 * Takes an article's row: from here to the end of the transaction nobody else changes its discussion. Whatever
 * changes a discussion takes it first, so that writers of one article queue and do not deadlock.
 */
export async function lockCounters(client: Transaction, postSlug: string): Promise<Counters> {
  const [row] = await client.$queryRaw<Raw<Counters>[]>`
    SELECT comments, discussion_version AS version, last_comment_number AS lastNumber,
      threaded_number AS threadedNumber, last_visible_number AS lastVisibleNumber, useful, works, fails
    FROM post_stat WHERE post_slug = ${postSlug} FOR UPDATE`
  return toCounters(row)
}

type Standing = { id: string; parentId: string | null; status: string; shown: number; levels: number }

async function standingOf(client: Transaction, id: string): Promise<Standing | undefined> {
  const [row] = await client.$queryRaw<Raw<Standing>[]>`
    SELECT id, parent_id AS parentId, status, shown, LENGTH(path) DIV 4 AS levels FROM comment WHERE id = ${id}`
  return row && { ...row, shown: Number(row.shown), levels: Number(row.levels) }
}

/**
 * Shows or hides a comment whose status changed, or one of whose answers did, and then those above it: what is not
 * visible keeps its place while something that answers it is shown.
 */
export async function refreshShown(client: Transaction, id: string): Promise<void> {
  for (let next: string | null = id; next !== null;) {
    const comment: Standing | undefined = await standingOf(client, next)
    if (!comment) return
    const answers =
      comment.status === 'visible'
        ? []
        : await client.$queryRaw<
            unknown[]
          >`SELECT 1 FROM comment WHERE parent_id = ${next} AND shown > 0 LIMIT 1`
    const isShown = comment.status === 'visible' || answers.length > 0
    const place = comment.levels === 1 ? shownAs.thread : shownAs.reply
    const shown = isShown ? place : shownAs.hidden
    if (shown === comment.shown) return
    await client.$executeRaw`UPDATE comment SET shown = ${shown} WHERE id = ${next}`
    next = comment.parentId
  }
}

/** One transaction threads so many; the rest of a large import is the next one's. */
const batch = 500

type Unthreaded = {
  id: string
  number: number
  parentNumber: number | null
  parentId: string | null
  status: Status
}

async function unthreaded(client: Transaction, postSlug: string, after: number): Promise<Unthreaded[]> {
  const rows = await client.$queryRaw<Raw<Omit<Unthreaded, 'status'> & { status: string }>[]>`
    SELECT id, number, parent_number AS parentNumber, parent_id AS parentId, status FROM comment
    WHERE post_slug = ${postSlug} AND number > ${after} AND path IS NULL ORDER BY number LIMIT ${batch}`
  return rows.map(({ status, number, parentNumber, ...row }) => ({
    ...row,
    number: Number(number),
    parentNumber: parentNumber === null ? null : Number(parentNumber),
    status: isStatus(status) ? status : 'rejected',
  }))
}

async function pathOfNumber(client: Transaction, postSlug: string, number: number | null) {
  if (number === null) return undefined
  const [row] = await client.$queryRaw<{ path: Uint8Array | null }[]>`
    SELECT path FROM comment WHERE post_slug = ${postSlug} AND number = ${number}`
  return row?.path ?? undefined
}

/**
 * Gives comments that came without a place theirs: those of a release before this one, and imported ones. They are
 * counted in `comments` already. Needs the article's row (`lockCounters`).
 * @returns whether all have one now
 */
export async function threadComments(
  client: Transaction,
  postSlug: string,
  { threadedNumber, lastNumber }: Pick<Counters, 'threadedNumber' | 'lastNumber'>,
): Promise<boolean> {
  if (threadedNumber >= lastNumber) return true
  const rows = await unthreaded(client, postSlug, threadedNumber)
  let threads = 0
  for (const { id, number, parentNumber, parentId, status } of rows) {
    const path = pathOf(number, await pathOfNumber(client, postSlug, parentNumber))
    const [depth, thread, isVisible] = [depthOf(path), threadOf(path), status === 'visible']
    const shown = isVisible ? (depth === 0 ? shownAs.thread : shownAs.reply) : shownAs.hidden
    await client.$executeRaw`
      UPDATE comment SET path = ${path}, thread_number = ${thread}, shown = ${shown} WHERE id = ${id}`
    if (isVisible && parentId !== null) await refreshShown(client, parentId)
    if (isVisible && depth > 0) await countReplies(client, postSlug, thread, 1)
    else if (isVisible) threads += 1
  }
  const visible = rows.filter(({ status }) => status === 'visible')
  const isWhole = rows.length < batch
  const threaded = isWhole ? lastNumber : (rows.at(-1)?.number ?? lastNumber)
  await client.$executeRaw`
    UPDATE post_stat SET threaded_number = ${threaded},
      threads = threads + ${threads},
      discussion_version = discussion_version + ${rows.length},
      last_visible_number = GREATEST(last_visible_number, ${visible.at(-1)?.number ?? 0})
    WHERE post_slug = ${postSlug}`
  return isWhole
}

/** Changes how many visible replies a thread has. */
export async function countReplies(client: Transaction, postSlug: string, thread: number, by: number) {
  await client.$executeRaw`
    UPDATE comment SET replies = replies + ${by} WHERE post_slug = ${postSlug} AND number = ${thread}`
}

/** The counters of an article all of whose comments have their places. */
export async function threadedCounters(postSlug: string): Promise<Counters> {
  for (;;) {
    const counters = await readCounters(postSlug)
    if (counters.threadedNumber >= counters.lastNumber) return counters
    await database().$transaction(
      async (client) => threadComments(client, postSlug, await lockCounters(client, postSlug)),
      transactionOptions,
    )
  }
}
