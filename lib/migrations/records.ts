/** Runs one SELECT and gives its rows. The application and the runner have different drivers. */
export type Query = (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>

/** A row of `_prisma_migrations`, without those that were rolled back. */
export interface MigrationRecord {
  readonly name: string
  readonly checksum: string
  readonly finished: boolean
  /** UTC, as the database writes it. */
  readonly started: string
  /** The error of a migration that failed. */
  readonly logs: string
}

/** Exactly as the schema engine makes it (flavour/mysql.rs), so that `prisma migrate` agrees. */
export const CREATE_TABLE = `CREATE TABLE _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             DATETIME(3),
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          DATETIME(3),
    started_at              DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    applied_steps_count     INTEGER UNSIGNED NOT NULL DEFAULT 0
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`

// MySQL 8 gives information_schema's columns in capitals unless they are renamed.
const LIST_TABLES = `SELECT table_name AS name FROM information_schema.tables
  WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'`

const LIST_RECORDS = `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished,
    CAST(started_at AS CHAR) AS started, COALESCE(logs, '') AS logs
  FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`

/** What the database remembers: its records, or, without the table for them, the tables it has. */
export async function readRecords(
  query: Query,
): Promise<{ records: MigrationRecord[] } | { records: undefined; tables: string[] }> {
  const tables = (await query(LIST_TABLES)).map((row) => String(row.name))
  if (!tables.includes('_prisma_migrations')) return { records: undefined, tables }
  const rows = await query(LIST_RECORDS)
  return {
    records: rows.map((row) => ({
      name: String(row.name),
      checksum: String(row.checksum),
      finished: Number(row.finished) === 1,
      started: String(row.started),
      logs: String(row.logs),
    })),
  }
}
