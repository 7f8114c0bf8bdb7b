import type { Connection, RowDataPacket } from 'mysql2/promise'

/** Counts of an article, on a day or (without one) of all time. */
export interface ArticleCount {
  readonly post: string
  readonly day: string | undefined
  readonly views: number
  readonly visitors: number
}

/** Stands for no day in `imported_views`. */
const noDay = '1970-01-01'

/** What a count adds to what was imported before under the same name. */
async function difference(
  connection: Connection,
  origin: string,
  { post, day, views, visitors }: ArticleCount,
) {
  const [rows] = await connection.query<RowDataPacket[]>(
    'SELECT visitors, openings FROM imported_views WHERE origin = ? AND post_slug = ? AND day = ? FOR UPDATE',
    [origin, post, day ?? noDay],
  )
  return {
    visitors: visitors - Number(rows[0]?.visitors ?? 0),
    views: views - Number(rows[0]?.openings ?? 0),
  }
}

async function add(connection: Connection, origin: string, count: ArticleCount): Promise<boolean> {
  const { post, day } = count
  const { visitors, views } = await difference(connection, origin, count)
  if (visitors === 0 && views === 0) return false
  await connection.query(
    'INSERT INTO imported_views (origin, post_slug, day, visitors, openings) VALUES (?, ?, ?, ?, ?) ' +
      'ON DUPLICATE KEY UPDATE visitors = VALUES(visitors), openings = VALUES(openings)',
    [origin, post, day ?? noDay, count.visitors, count.views],
  )
  // The row first, so that a difference below zero is never inserted.
  await connection.query('INSERT IGNORE INTO post_stat (post_slug) VALUES (?)', [post])
  await connection.query('UPDATE post_stat SET views = views + ? WHERE post_slug = ?', [visitors, post])
  if (day === undefined) return true
  await connection.query('INSERT IGNORE INTO post_daily_views (day, post_slug, views) VALUES (?, ?, 0)', [
    day,
    post,
  ])
  await connection.query(
    'UPDATE post_daily_views SET views = views + ?, openings = openings + ? WHERE day = ? AND post_slug = ?',
    [visitors, views, day, post],
  )
  return true
}

/**
 * Adds counts to the sums, in one transaction: all or nothing. What was imported before under the same name is
 * replaced, so that the same file again changes nothing.
 * @param isDry rolls it back
 * @returns how many of them changed something
 */
export async function storeCounts(
  connection: Connection,
  origin: string,
  counts: readonly ArticleCount[],
  isDry: boolean,
): Promise<number> {
  await connection.beginTransaction()
  try {
    let changed = 0
    for (const count of counts) if (await add(connection, origin, count)) changed += 1
    await (isDry ? connection.rollback() : connection.commit())
    return changed
  } catch (error) {
    await connection.rollback()
    throw error
  }
}
