import { createConnection, type RowDataPacket } from 'mysql2/promise'
import { parseDatabaseUrl, toMysql2Config } from '../../lib/database-url.ts'

/** What the tables say of an article, each counted in its own way. */
export interface Stored {
  readonly visitors: number
  readonly total: number
  readonly daily: number
  readonly openings: number
  readonly referred: number
}

const query = `SELECT
  (SELECT COUNT(DISTINCT visitor) FROM post_view WHERE post_slug = :slug) AS visitors,
  (SELECT views FROM post_stat WHERE post_slug = :slug) AS total,
  (SELECT SUM(views) FROM post_daily_views WHERE post_slug = :slug) AS daily,
  (SELECT SUM(openings) FROM post_daily_views WHERE post_slug = :slug) AS openings,
  (SELECT SUM(visitors) FROM post_daily_referrer WHERE post_slug = :slug) AS referred`

export async function readStored(database: string, slug: string): Promise<Stored> {
  const connection = await createConnection({
    ...toMysql2Config(parseDatabaseUrl(database)),
    namedPlaceholders: true,
  })
  try {
    const [rows] = await connection.query<RowDataPacket[]>(query, { slug })
    const number = (name: string) => Number(rows[0]?.[name] ?? 0)
    return {
      visitors: number('visitors'),
      total: number('total'),
      daily: number('daily'),
      openings: number('openings'),
      referred: number('referred'),
    }
  } finally {
    await connection.end()
  }
}
