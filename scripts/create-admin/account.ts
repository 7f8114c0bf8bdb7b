import { randomUUID } from 'node:crypto'
import { hashPassword } from '@better-auth/utils/password'
import type { Connection, RowDataPacket } from 'mysql2/promise'
import { z } from 'zod'
import type { ModeratorRole } from '../../lib/server/auth/roles.ts'
import { codeOf, Failure } from '../failure.ts'

export type Known = { id: string; name: string; role: string }

export type Answers = {
  email: string
  password: string
  /** Of an account that there is: what stays as it was is left out. */
  name?: string | undefined
  role?: ModeratorRole | undefined
}

const row = z.object({ id: z.string(), name: z.string(), role: z.string() })

/** The account of an address. @throws Failure when the database knows no accounts yet */
export async function findAccount(connection: Connection, email: string): Promise<Known | undefined> {
  try {
    const [rows] = await connection.query<RowDataPacket[]>(
      'SELECT id, name, role FROM `user` WHERE email = ? FOR UPDATE',
      [email],
    )
    return rows[0] && row.parse(rows[0])
  } catch (error) {
    if (codeOf(error) !== 'ER_NO_SUCH_TABLE') throw error
    throw new Failure('The database knows no accounts yet. Bring it up to date first: npm run migrate')
  }
}

/** Writes into the moderators' log what was done, as app/api/auth/audited.ts does for what is done there. */
async function recordAccount(connection: Connection, { email, role }: Answers, known?: Known): Promise<void> {
  const before = known && role && role !== known.role ? { role: known.role } : {}
  const details = JSON.stringify({ before, after: { role: role ?? known?.role } })
  await connection.query(
    `INSERT INTO audit_log (at, actor_name, action, target, batch, details)
     VALUES (UTC_TIMESTAMP(3), 'npm run admin:create', ?, LEFT(?, 100), ?, ?)`,
    [known ? 'reset' : 'create', email, randomUUID(), details],
  )
}

/** Makes the account, or sets its password anew, ends its sessions and voids its invitations. @returns that, in words */
export async function storeAccount(connection: Connection, answers: Answers): Promise<string> {
  const { email, name, role } = answers
  const password = await hashPassword(answers.password)
  await connection.beginTransaction()
  const known = await findAccount(connection, email)
  const id = known?.id ?? randomUUID()
  if (known)
    await connection.query(
      `UPDATE \`user\` SET name = ?, role = ?, disabled_at = NULL, updated_at = UTC_TIMESTAMP(3) WHERE id = ?`,
      [name ?? known.name, role ?? known.role, id],
    )
  else
    await connection.query(
      `INSERT INTO \`user\` (id, name, email, email_verified, role, created_at, updated_at)
       VALUES (?, ?, ?, TRUE, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
      [id, name, email, role],
    )
  await connection.query("DELETE FROM account WHERE user_id = ? AND provider_id = 'credential'", [id])
  await connection.query(
    `INSERT INTO account (id, user_id, provider_id, account_id, password, created_at, updated_at)
     VALUES (?, ?, 'credential', ?, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
    [randomUUID(), id, id, password],
  )
  await connection.query('DELETE FROM session WHERE user_id = ?', [id])
  await connection.query('DELETE FROM invitation WHERE invited_by = ?', [id])
  await recordAccount(connection, answers, known)
  await connection.commit()
  return known
    ? `${email} has a new password as ${role ?? known.role}; all sessions have ended`
    : `${email} is ${role} now: sign in at /admin`
}
