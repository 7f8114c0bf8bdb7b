import 'server-only'
import { isStatus, type Status } from './model'
import { queueReplyNotices } from './notices/queue'
import { threadOf } from './threading/path'
import {
  countReplies,
  lockCounters,
  refreshShown,
  threadComments,
  type Transaction,
} from './threading/repository'

/** A comment whose status was another one before. */
export type StatusChange = { id: string; postSlug: string; from: Status; to: Status }

type Standing = { id: string; number: number; path: Uint8Array; status: Status }

/** The ids of each article, the articles always in the same order: two moderators lock them alike. */
async function byArticle(client: Transaction, ids: readonly string[]): Promise<[string, string[]][]> {
  const rows = await client.comment.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, postSlug: true },
    orderBy: [{ postSlug: 'asc' }, { number: 'asc' }],
  })
  return [...Map.groupBy(rows, ({ postSlug }) => postSlug)].map(([slug, own]) => [
    slug,
    own.map(({ id }) => id),
  ])
}

/** Locks an article's discussion, every comment of which then has its place. */
async function lockDiscussion(client: Transaction, postSlug: string): Promise<void> {
  while (!(await threadComments(client, postSlug, await lockCounters(client, postSlug))));
}

async function standings(client: Transaction, ids: readonly string[]): Promise<Standing[]> {
  const rows = await client.comment.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, number: true, path: true, status: true },
    orderBy: { number: 'asc' },
  })
  return rows.flatMap(({ path, status, ...row }) =>
    path && isStatus(status) ? [{ ...row, path, status }] : [],
  )
}

const visibility = (status: Status) => (status === 'visible' ? 1 : 0)

async function changeOne(
  client: Transaction,
  postSlug: string,
  { id, number, path, status: from }: Standing,
  to: Status,
): Promise<void> {
  await client.$executeRaw`UPDATE comment SET status = ${to} WHERE id = ${id}`
  const by = visibility(to) - visibility(from)
  if (by === 0) return
  await refreshShown(client, id)
  const thread = threadOf(path)
  if (thread !== number) await countReplies(client, postSlug, thread, by)
  await client.$executeRaw`
    UPDATE post_stat SET comments = comments + ${by}, threads = threads + ${thread === number ? by : 0},
      discussion_version = discussion_version + 1,
      last_visible_number = GREATEST(last_visible_number, ${by > 0 ? number : 0})
    WHERE post_slug = ${postSlug}`
  if (by > 0) await queueReplyNotices(client, { id })
}

/**
 * Gives comments a status, and keeps everything right that depends on it: the article's counters, the replies of
 * threads, what is shown, and the version that readers compare. Call it in a transaction (`transactionOptions`,
 * `retryConflicts`); unknown ids are left out.
 * @returns those that had another status before
 */
export async function changeStatus(
  client: Transaction,
  ids: readonly string[],
  status: Status,
): Promise<StatusChange[]> {
  const changes: StatusChange[] = []
  for (const [postSlug, own] of await byArticle(client, ids)) {
    await lockDiscussion(client, postSlug)
    for (const comment of await standings(client, own)) {
      if (comment.status === status) continue
      await changeOne(client, postSlug, comment, status)
      changes.push({ id: comment.id, postSlug, from: comment.status, to: status })
    }
  }
  return changes
}

const nobody = new Uint8Array(16)

/** Removes everything that people wrote or clicked there, and what tells who; the row stays while something answers it. */
async function removeOne(client: Transaction, postSlug: string, id: string): Promise<boolean> {
  await client.reaction.deleteMany({ where: { postSlug, commentId: id } })
  const isAnswered =
    (await client.comment.findFirst({ where: { parentId: id }, select: { id: true } })) !== null
  if (!isAnswered) await client.comment.delete({ where: { id } })
  else
    await client.$executeRaw`
      UPDATE comment SET author_name = '', author_email = NULL, verified_login = NULL, body = '', body_html = '',
        author = ${nobody}, owner = NULL, note = NULL, judgement = NULL, text_digest = NULL, edited_at = NULL,
        request_digest = UNHEX(SHA2(id, 256)), idempotency_key = UNHEX(SHA2(CONCAT('erased', id), 256)),
        useful = 0, works = 0, fails = 0, helpful = 0
      WHERE id = ${id}`
  return !isAnswered
}

/**
 * Deletes comments so that they cannot be restored. One that is answered leaves an empty row, shown as deleted while an
 * answer is visible; its number is never given out again. In a transaction, as `changeStatus`.
 * @returns the ids of the rows that are gone, and of those that are empty now
 */
export async function deleteForGood(
  client: Transaction,
  ids: readonly string[],
): Promise<{ removed: string[]; emptied: string[] }> {
  await changeStatus(client, ids, 'deleted')
  const removed: string[] = []
  const emptied: string[] = []
  for (const [postSlug, own] of await byArticle(client, ids))
    // The newest first: an answer that goes as well is gone before what it answers.
    for (const id of own.toReversed()) {
      const isGone = await removeOne(client, postSlug, id)
      ;(isGone ? removed : emptied).push(id)
    }
  return { removed, emptied }
}
