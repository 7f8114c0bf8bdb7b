import { readMigrations } from './files.ts'
import { planMigrations, type MigrationStatus } from './plan.ts'
import { readRecords, type Query } from './records.ts'

/**
 * Says how the database stands to the migrations in a folder. It only reads (two SELECTs), takes no lock and
 * has no driver of its own, so that /readyz can ask through the application's connection.
 * @param query see Query; its errors come through
 * @param folder the migrations of this version of the code, `prisma/migrations`
 * @throws MigrationError when the folder cannot be read
 */
export async function migrationStatus(query: Query, folder: string): Promise<MigrationStatus> {
  const files = await readMigrations(folder)
  const memory = await readRecords(query)
  return memory.records
    ? planMigrations(files, memory.records)
    : { state: 'table missing', names: files.map(({ name }) => name), tables: memory.tables }
}
