import { randomBytes, randomUUID } from 'node:crypto'
import type { Connection, RowDataPacket } from 'mysql2/promise'

type Stored = {
  id: string
  postSlug: string
  number: number
  parent: { id: string; number: number; path: Buffer } | null
  name: string
  email: string | null
  body: string
  status: string
  owner: Buffer | null
  createdAt: string
}

/** A comment that is in the database already, in whatever state a test needs it. */
export async function storeComment(sql: Connection, changes: Partial<Stored> = {}) {
  const { postSlug = 'article', parent = null, status = 'visible', body = 'It works.' } = changes
  await sql.query(
    `INSERT INTO post_stat (post_slug, comments, threads, last_comment_number, threaded_number) VALUES (?, ?, ?, 1, 1)
     ON DUPLICATE KEY UPDATE comments = comments + VALUES(comments), threads = threads + VALUES(threads),
       last_comment_number = last_comment_number + 1, threaded_number = last_comment_number`,
    [postSlug, status === 'visible' ? 1 : 0, status === 'visible' && !parent ? 1 : 0],
  )
  const [stats] = await sql.query<RowDataPacket[]>(
    'SELECT last_comment_number AS last FROM post_stat WHERE post_slug = ?',
    [postSlug],
  )
  const { id = randomUUID(), number = Number(stats[0]?.last) } = changes
  const own = Buffer.alloc(4)
  own.writeUInt32BE(number)
  const path = Buffer.concat([parent?.path ?? Buffer.alloc(0), own])
  const createdAt = changes.createdAt ?? new Date().toISOString().replace('T', ' ').replace('Z', '')
  await sql.query(
    `INSERT INTO comment (id, post_slug, number, parent_id, parent_number, locale, author_name, author_email, body,
       body_html, renderer, author, idempotency_key, request_digest, created_at, status, path, thread_number, owner, shown)
     VALUES (?, ?, ?, ?, ?, 'en', ?, ?, ?, '', 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      postSlug,
      number,
      parent?.id ?? null,
      parent?.number ?? null,
      changes.name ?? 'Ada',
      changes.email ?? null,
      body,
      randomBytes(16),
      randomBytes(32),
      randomBytes(32),
      createdAt,
      status,
      path,
      path.readUInt32BE(0),
      changes.owner ?? null,
      status === 'visible' ? Math.min(path.length / 4, 2) : 0,
    ],
  )
  if (parent && status === 'visible')
    await sql.query('UPDATE comment SET replies = replies + 1 WHERE post_slug = ? AND number = ?', [
      postSlug,
      path.readUInt32BE(0),
    ])
  return { id, number, path }
}
