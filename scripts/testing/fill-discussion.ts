import { randomBytes, randomUUID } from 'node:crypto'
import type { Connection } from 'mysql2/promise'

/** A generator of numbers below 1 that begins anew in each run, so that each discussion is the same. */
function sequence(seed = 1): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/**
 * Whom each comment of a lively discussion answers: a third begin a thread, the rest answer, most of them something
 * recent, many the first comments, which so have threads of thousands.
 */
export function talkOf(count: number): (number | null)[] {
  const random = sequence()
  return Array.from({ length: count }, (_, index) => {
    const draw = random()
    if (index === 0 || draw < 1 / 3) return null
    if (draw < 0.5) return 1 + Math.floor(random() * Math.min(index, 20))
    return Math.max(1, index - Math.floor(random() * 30))
  })
}

/**
 * Stores a discussion as `createComment` would, thousands of comments at once: past it, but with the same places and
 * counters. The first reader renders what it sees anew, as after a release.
 */
export async function fillDiscussion(connection: Connection, postSlug: string, count: number): Promise<void> {
  const parents = talkOf(count)
  const ids = parents.map(() => randomUUID())
  const paths: Buffer[] = []
  const replies = new Map<number, number>()
  const rows = parents.map((parent, index) => {
    const number = index + 1
    const own = Buffer.alloc(4)
    own.writeUInt32BE(number)
    const path = Buffer.concat([
      parent === null ? Buffer.alloc(0) : (paths[parent - 1]?.subarray(0, 12) ?? own),
      own,
    ])
    paths.push(path)
    const thread = path.readUInt32BE(0)
    if (parent !== null) replies.set(thread, (replies.get(thread) ?? 0) + 1)
    const text = `Comment ${number}: it works on 1.36, with \`kubectl rollout status\` and some patience.`
    const html = `<p>Comment ${number}: it works on 1.36, with <code>kubectl rollout status</code> and some patience.</p>`
    return [
      ...[ids[index], postSlug, number, parent === null ? null : ids[parent - 1], parent, path, thread],
      ...[parent === null ? 1 : 2, 'en', `Reader ${number % 97}`, null, text, html, 0, randomBytes(16)],
      ...[
        randomBytes(16),
        randomBytes(32),
        randomBytes(32),
        new Date(Date.UTC(2026, 0, 1) + number * 60_000),
      ],
    ]
  })
  for (let first = 0; first < rows.length; first += 500)
    await connection.query(
      `INSERT INTO comment (id, post_slug, number, parent_id, parent_number, path, thread_number, shown, locale,
        author_name, author_email, body, body_html, renderer, author, owner, idempotency_key, request_digest,
        created_at) VALUES ?`,
      [rows.slice(first, first + 500)],
    )
  for (const [thread, answers] of replies)
    await connection.query('UPDATE comment SET replies = ? WHERE post_slug = ? AND number = ?', [
      ...[answers, postSlug, thread],
    ])
  const threads = parents.filter((parent) => parent === null).length
  await connection.query(
    `INSERT INTO post_stat (post_slug, comments, last_comment_number, threads, discussion_version, threaded_number,
      last_visible_number) VALUES ?
     ON DUPLICATE KEY UPDATE comments = VALUES(comments), last_comment_number = VALUES(last_comment_number),
      threads = VALUES(threads), discussion_version = VALUES(discussion_version),
      threaded_number = VALUES(threaded_number), last_visible_number = VALUES(last_visible_number)`,
    [[[postSlug, count, count, threads, count, count, count]]],
  )
}
