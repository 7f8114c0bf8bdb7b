import 'server-only'
import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { database, Prisma } from '@/lib/server/db'
import { retryConflicts } from '@/lib/server/retry-conflicts'
import { renderComment, rendererVersion } from '../../markdown'
import type { Counters } from '../../model'
import { pathOf, threadOf } from '../../threading/path'
import { lockCounters, threadComments } from '../../threading/repository'
import type { Actor } from '../model'
import type { Incoming } from '../transfer/incoming'
import type { Plan } from '../transfer/plan'
import { writeAudit } from './audit'
import { recount } from './recount'

type Transaction = Prisma.TransactionClient

/** An article's comments come in one transaction, which takes longer than a reader's. */
const options = { isolationLevel: 'ReadCommitted', maxWait: 10_000, timeout: 120_000 } as const

const chunkSize = 100

/** A comment with its HTML. */
type Rendered = Incoming & { html: string }

/** Where a comment stands among the others. */
type Place = { number: number; path: Uint8Array<ArrayBuffer> }

function chunks<Item>(items: Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / chunkSize) }, (_, index) =>
    items.slice(index * chunkSize, (index + 1) * chunkSize),
  )
}

async function placesOf(client: Transaction, ids: string[]): Promise<Map<string, Place>> {
  const places = new Map<string, Place>()
  for (const some of chunks(ids)) {
    const rows = await client.comment.findMany({
      where: { id: { in: some } },
      select: { id: true, number: true, path: true },
    })
    for (const { id, number, path } of rows) places.set(id, { number, path: path ?? pathOf(number) })
  }
  return places
}

function hash(...parts: string[]): Buffer {
  return createHash('sha256').update(parts.join('\0')).digest()
}

function valuesOf(postSlug: string, comment: Rendered, parent: Place | undefined, place: Place): Prisma.Sql {
  const { id, locale, name, email, body, status, createdAt, editedAt, judgement, note } = comment
  const { useful, works, fails, html, lines, verifiedLogin } = comment
  return Prisma.sql`(${id}, ${postSlug}, ${place.number}, ${parent ? comment.parentId : null},
    ${parent?.number ?? null}, ${locale}, ${name}, ${email}, ${body}, ${html}, ${rendererVersion},
    ${Buffer.alloc(16)}, ${hash('import', id)}, ${hash('import', id, body)}, ${createdAt},
    ${status}, ${place.path}, ${threadOf(place.path)}, ${useful}, ${works}, ${fails}, ${useful + works - fails},
    ${comment.writer === null ? null : Buffer.from(comment.writer, 'hex')}, ${verifiedLogin}, ${editedAt}, ${judgement}, ${note},
    ${lines?.file ?? null}, ${lines?.from ?? null}, ${lines?.to ?? null}, ${lines?.digest ?? null}, ${lines?.lines ?? null})`
}

async function insert(client: Transaction, rows: Prisma.Sql[]): Promise<void> {
  for (const some of chunks(rows))
    await client.$executeRaw`
      INSERT INTO comment (id, post_slug, number, parent_id, parent_number, locale, author_name, author_email, body,
        body_html, renderer, author, idempotency_key, request_digest, created_at, status, path, thread_number,
        useful, works, fails, helpful, owner, verified_login, edited_at, judgement, note,
        anchor_file, anchor_from, anchor_to, anchor_digest, anchor_lines)
      VALUES ${Prisma.join(some)}`
}

/** The article's row; all comments that were there before have their places. */
async function lockThreaded(client: Transaction, postSlug: string): Promise<Counters> {
  for (;;) {
    const counters = await lockCounters(client, postSlug)
    if (await threadComments(client, postSlug, counters)) return counters
  }
}

/** Those that are not here yet, with numbers: their own where nobody has them, else the next ones. */
async function storeArticle(client: Transaction, postSlug: string, comments: Rendered[]): Promise<number> {
  await client.$executeRaw`
    INSERT INTO post_stat (post_slug) VALUES (${postSlug}) ON DUPLICATE KEY UPDATE post_slug = post_slug`
  const { lastNumber } = await lockThreaded(client, postSlug)
  const parents = comments.flatMap(({ parentId }) => parentId ?? [])
  const places = await placesOf(client, [...new Set([...comments.map(({ id }) => id), ...parents])])
  const fresh = comments.filter(({ id }) => !places.has(id))
  if (fresh.length === 0) return 0
  const taken = await client.comment.findMany({ where: { postSlug }, select: { number: true } })
  const used = new Set(taken.map(({ number }) => number))
  const wished = fresh.flatMap(({ number }) => (number !== null && !used.has(number) ? number : []))
  let last = [...wished, lastNumber].reduce((a, b) => Math.max(a, b), 0)
  const rows = fresh.map((comment) => {
    const own = comment.number !== null && !used.has(comment.number) ? comment.number : (last += 1)
    used.add(own)
    const parent = comment.parentId === null ? undefined : places.get(comment.parentId)
    const place = { number: own, path: pathOf(own, parent?.path) }
    places.set(comment.id, place)
    return valuesOf(postSlug, comment, parent, place)
  })
  await insert(client, rows)
  await recount(client, postSlug)
  return fresh.length
}

/** Those that are not here, rendered: before the transaction, so that nobody who reads or writes waits for it. */
async function renderFresh(comments: Incoming[]): Promise<Rendered[]> {
  const places = await placesOf(
    database(),
    comments.map(({ id }) => id),
  )
  const rendered: Rendered[] = []
  for (const comment of comments)
    if (!places.has(comment.id)) rendered.push({ ...comment, html: await renderComment(comment.body) })
  return rendered
}

/** How many of a plan's comments are new here; nothing is written. */
export async function countFresh({ articles }: Plan): Promise<{ fresh: number; known: number }> {
  const ids = [...articles.values()].flatMap((comments) => comments.map(({ id }) => id))
  const known = (await placesOf(database(), ids)).size
  return { fresh: ids.length - known, known }
}

/**
 * Stores what is not here yet, article by article, each in a transaction of its own with its entry in the log. A
 * comment that is here stays as it is, so the same file again changes nothing, and one that was cut short goes on.
 */
export async function storeImport(actor: Actor, plan: Plan): Promise<{ fresh: number; known: number }> {
  const batch = uuid()
  let fresh = 0
  let known = 0
  for (const [postSlug, comments] of plan.articles) {
    const rendered = await renderFresh(comments)
    const stored = await retryConflicts(() =>
      database().$transaction(async (client) => {
        const added = rendered.length > 0 ? await storeArticle(client, postSlug, rendered) : 0
        if (added > 0)
          await writeAudit(client, actor, 'import', batch, [
            { target: postSlug, after: { format: plan.format, comments: added } },
          ])
        return added
      }, options),
    )
    fresh += stored
    known += comments.length - stored
  }
  return { fresh, known }
}
