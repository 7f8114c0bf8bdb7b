import type { Connection, RowDataPacket } from 'mysql2/promise'
import { createComment } from '../../features/comments/service.ts'
import { commentRequest } from './comment-requests.ts'

/** Writes comments one after the other. @param parents the number that each answers, or null */
export async function writeTalk(postSlug: string, parents: readonly (number | null)[]) {
  const written: Awaited<ReturnType<typeof createComment>>[] = []
  for (const [index, parent] of parents.entries()) {
    const parentId = parent === null ? undefined : written[parent - 1]?.id
    const input = { body: `text ${index + 1}`, ...(parentId ? { parentId } : {}) }
    written.push(await createComment(commentRequest({ postSlug }, input)))
  }
  return written
}

const rule = (name: string, wrong: string) =>
  `SELECT '${name}' AS rule, c.post_slug AS post, c.number FROM comment c WHERE ${wrong}`

const counter = (name: string, real: string) =>
  `SELECT '${name}' AS rule, s.post_slug AS post, s.${name} AS number FROM post_stat s
   WHERE s.${name} <> (SELECT COUNT(*) FROM comment c WHERE c.post_slug = s.post_slug AND ${real})`

const visible = "c.status = 'visible'"
const clicks = ['useful', 'works', 'fails']

/** What must be true of every discussion, whatever happened to it: counted anew from the rows. */
const rules = [
  rule('path', 'c.path IS NULL OR c.thread_number <> CONV(HEX(LEFT(c.path, 4)), 16, 10)'),
  rule('own number last', "RIGHT(c.path, 4) <> UNHEX(LPAD(HEX(c.number), 8, '0'))"),
  rule('visible is shown', `${visible} AND c.shown <> IF(LENGTH(c.path) = 4, 1, 2)`),
  rule(
    'shown while answered',
    `c.status <> 'visible' AND (c.shown > 0) <> EXISTS (SELECT 1 FROM comment a WHERE a.parent_id = c.id AND a.shown > 0)`,
  ),
  rule(
    'replies',
    `LENGTH(c.path) = 4 AND c.replies <> (SELECT COUNT(*) FROM comment r WHERE r.post_slug = c.post_slug
      AND r.thread_number = c.number AND r.id <> c.id AND r.status = 'visible')`,
  ),
  rule('helpful', 'c.helpful <> CAST(c.useful AS SIGNED) + c.works - c.fails'),
  ...clicks.map((kind) =>
    rule(
      kind,
      `c.${kind} <> (SELECT COUNT(*) FROM reaction r WHERE r.comment_id = c.id AND r.kind = '${kind}')`,
    ),
  ),
  counter('comments', visible),
  counter('threads', `${visible} AND LENGTH(c.path) = 4`),
]

/** The rules that a database breaks: none, unless something counted wrongly. */
export async function brokenRules(sql: Connection): Promise<string[]> {
  const [rows] = await sql.query<RowDataPacket[]>(rules.join(' UNION ALL '))
  return rows.map(({ rule: name, post, number }) => `${post} ${number}: ${name}`)
}
