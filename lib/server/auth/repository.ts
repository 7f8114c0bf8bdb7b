import 'server-only'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { database } from '../db'
import { moderatorRoles } from './roles'

/** Better Auth's way to its tables. */
export function authDatabase() {
  return prismaAdapter(database(), { provider: 'mysql' })
}

/** Whether this user exists and may sign in as a moderator. */
export async function isActiveModerator(id: string): Promise<boolean> {
  const where = { id, disabledAt: null, role: { in: [...moderatorRoles] } }
  return (await database().user.count({ where })) > 0
}

/** Notes that a session was used now. */
export async function touchSession(id: string): Promise<void> {
  await database().$executeRaw`UPDATE session SET updated_at = UTC_TIMESTAMP(3) WHERE id = ${id}`
}
