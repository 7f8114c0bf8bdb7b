import { randomBytes, randomUUID } from 'node:crypto'
import { query } from './database'
import type { Site } from './site'
import { post } from './test'

type Comment = { name: string; email: string; body: string; status: string; owner: Buffer; parent: number }

/** Puts comments into the database as if they had been sent, each later than the one before; their ids. */
export async function store(site: Site, comments: Partial<Comment>[]): Promise<string[]> {
  const ids: string[] = []
  for (const { name = 'Ada', email, body = 'It works.', status = 'pending', owner, parent } of comments) {
    const id = randomUUID()
    await query(
      site,
      `INSERT INTO post_stat (post_slug, last_comment_number, threaded_number) VALUES (?, 1, 1)
       ON DUPLICATE KEY UPDATE last_comment_number = last_comment_number + 1, threaded_number = last_comment_number`,
      [post],
    )
    const [stat] = await query(
      site,
      'SELECT last_comment_number AS last FROM post_stat WHERE post_slug = ?',
      [post],
    )
    const number = Number(stat?.last)
    const path = Buffer.alloc(parent ? 8 : 4)
    path.writeUInt32BE(parent ?? number)
    if (parent) path.writeUInt32BE(number, 4)
    const visible = status === 'visible' ? 1 : 0
    await query(
      site,
      `INSERT INTO comment (id, post_slug, number, parent_id, parent_number, locale, author_name, author_email, body,
         body_html, renderer, author, idempotency_key, request_digest, created_at, status, path, thread_number, shown,
         judgement, owner)
       SELECT ?, ?, ?, (SELECT id FROM comment AS p WHERE p.post_slug = ? AND p.number = ?), ?, 'en', ?, ?, ?, ?, 0,
         ?, ?, ?, UTC_TIMESTAMP(3) + INTERVAL ? MICROSECOND, ?, ?, ?, ?, '["links"]', ?`,
      [
        ...[id, post, number, post, parent ?? null, parent ?? null, name, email ?? null, body, ''],
        ...[randomBytes(16), randomBytes(32), randomBytes(32), number * 1000, status, path, parent ?? number],
        ...[visible ? (parent ? 2 : 1) : 0, owner ?? randomBytes(16)],
      ],
    )
    await query(
      site,
      'UPDATE post_stat SET comments = comments + ?, threads = threads + ? WHERE post_slug = ?',
      [visible, parent ? 0 : visible, post],
    )
    ids.push(id)
  }
  return ids
}

/** The state of a comment in the database. */
export async function statusOf(site: Site, id: string): Promise<unknown> {
  return (await query(site, 'SELECT status FROM comment WHERE id = ?', [id]))[0]?.status
}

/** Nothing that moderators could see. */
export async function empty(site: Site): Promise<void> {
  for (const table of ['comment', 'post_stat', 'reaction', 'audit_log', 'blocked_writer', 'setting'])
    await query(site, `DELETE FROM ${table}`)
}
