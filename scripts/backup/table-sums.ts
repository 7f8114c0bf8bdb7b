import type { Connection, RowDataPacket } from 'mysql2/promise'

/** How many rows a table has, and the server's CHECKSUM TABLE of them. */
export interface TableSum {
  readonly table: string
  readonly rows: number
  readonly checksum: string
}

/** The sums of all tables of the connection's database, in the order of their names. */
export async function tableSums(connection: Connection): Promise<TableSum[]> {
  const [tables] = await connection.query<RowDataPacket[]>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name`,
  )
  const sums: TableSum[] = []
  for (const { name } of tables) {
    const [[count]] = await connection.query<RowDataPacket[]>('SELECT COUNT(*) AS n FROM ??', [name])
    const [[sum]] = await connection.query<RowDataPacket[]>('CHECKSUM TABLE ??', [name])
    sums.push({ table: String(name), rows: Number(count?.n), checksum: String(sum?.Checksum) })
  }
  return sums
}
