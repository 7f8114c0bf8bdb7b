import 'server-only'
import { moderatorRoles } from '../auth/roles'
import { database } from '../db'
import { forgetAbsentReaders } from '../reader/repository'

/** Whether this user exists and may sign in as a moderator. */
export async function isActiveModerator(id: string): Promise<boolean> {
  const where = { id, disabledAt: null, role: { in: [...moderatorRoles] } }
  return (await database().user.count({ where })) > 0
}

/** Notes that a session was used now. */
export async function touchSession(id: string): Promise<void> {
  await database().$executeRaw`UPDATE session SET updated_at = UTC_TIMESTAMP(3) WHERE id = ${id}`
}

/** A browser in which somebody is signed in. */
export type SessionRow = { id: string; userAgent: string | null; createdAt: Date; updatedAt: Date }

/** Somebody's sessions that have not ended, the last used first. */
export async function sessionsOf(userId: string): Promise<SessionRow[]> {
  return database().session.findMany({
    where: { userId, expiresAt: { gt: new Date() } },
    select: { id: true, userAgent: true, createdAt: true, updatedAt: true },
    orderBy: { updatedAt: 'desc' },
  })
}

/** Ends one session of a user, or all but one. */
export async function endSessions(userId: string, which: { id: string } | { not: string }): Promise<void> {
  const id = 'id' in which ? which.id : { not: which.not }
  await database().session.deleteMany({ where: { userId, id } })
}

/** Deletes what has ended or was never answered, and readers of whom no session is left. */
export async function deleteExpired(): Promise<void> {
  const client = database()
  await client.$executeRaw`DELETE FROM session WHERE expires_at < UTC_TIMESTAMP(3)`
  await forgetAbsentReaders()
  await client.$executeRaw`DELETE FROM verification WHERE expires_at < UTC_TIMESTAMP(3)`
  await client.$executeRaw`DELETE FROM invitation WHERE expires_at < UTC_TIMESTAMP(3)`
}
