import 'server-only'
import { database } from '../db'

/**
 * Takes a job that is due, for all replicas: whoever moves its time on has it.
 * @param seconds until it is due again; by then a replica that died with it has lost it
 * @returns whether this replica has it
 */
export async function claimJob(name: string, seconds: number): Promise<boolean> {
  const client = database()
  await client.$executeRaw`INSERT IGNORE INTO job (name, next_at) VALUES (${name}, UTC_TIMESTAMP(3))`
  const claimed = await client.$executeRaw`
    UPDATE job SET next_at = UTC_TIMESTAMP(3) + INTERVAL ${seconds} SECOND
    WHERE name = ${name} AND next_at <= UTC_TIMESTAMP(3)`
  return claimed === 1
}
