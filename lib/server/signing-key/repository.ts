import 'server-only'
import { database } from '../db'

/** The secret of a purpose: the first one to ask stores `proposal`, everybody reads what was stored. */
export async function secretOf(purpose: string, proposal: Uint8Array): Promise<Buffer> {
  const client = database()
  const known = await client.signingKey.findUnique({ where: { purpose } })
  if (known) return Buffer.from(known.secret)
  await client.$executeRaw`
    INSERT IGNORE INTO signing_key (purpose, secret, created_at) VALUES (${purpose}, ${proposal}, UTC_TIMESTAMP(3))`
  const { secret } = await client.signingKey.findUniqueOrThrow({ where: { purpose } })
  return Buffer.from(secret)
}
