import 'server-only'
import { randomUUID } from 'node:crypto'
import { AppError } from '@/lib/app-error'
import { isModeratorRole, moderatorRoles, type ModeratorRole } from '../auth/roles'
import { database, transactionOptions, type Prisma } from '../db'
import { retryConflicts } from '../retry-conflicts'

export type ModeratorRow = {
  id: string
  name: string
  email: string
  role: string
  disabledAt: Date | null
  lastSeen: Date | null
}

/** Everybody who may moderate, or might if they were not disabled. */
export async function moderators(): Promise<ModeratorRow[]> {
  const client = database()
  const users = await client.user.findMany({
    where: { role: { in: [...moderatorRoles] } },
    select: { id: true, name: true, email: true, role: true, disabledAt: true },
    orderBy: { createdAt: 'asc' },
  })
  const seen = await client.session.groupBy({
    by: ['userId'],
    where: { userId: { in: users.map(({ id }) => id) } },
    _max: { updatedAt: true },
  })
  const lastSeen = new Map(seen.map(({ userId, _max }) => [userId, _max.updatedAt]))
  return users.map((user) => ({ ...user, lastSeen: lastSeen.get(user.id) ?? null }))
}

export type Change = { role: ModeratorRole } | { disabled: boolean }

type State = Record<string, unknown>

/** Notes what was done to an account, in the transaction that does it. */
export type Recorder = (
  client: Prisma.TransactionClient,
  account: { id: string; name: string; email: string; before: State; after: State },
) => Promise<void>

/** The owners, locked: two changes that would each leave one owner are made one after the other. */
async function lockOwners(client: Prisma.TransactionClient): Promise<string[]> {
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT id FROM user WHERE role = 'owner' AND disabled_at IS NULL ORDER BY id FOR UPDATE`
  return rows.map(({ id }) => id)
}

/**
 * Changes the role of a moderator, or disables or enables the account; who is disabled is signed out everywhere. The
 * invitations of somebody who is no owner any more are void: by one to themselves they would come back.
 * @param by the owner who does it
 * @throws AppError forbidden, not_found, last_owner
 */
export async function changeModerator(
  by: string,
  id: string,
  change: Change,
  record: Recorder,
): Promise<void> {
  await retryConflicts(() =>
    database().$transaction(async (client) => {
      const owners = await lockOwners(client)
      if (!owners.includes(by)) throw new AppError('forbidden')
      const user = await client.user.findUnique({ where: { id } })
      if (!user || !isModeratorRole(user.role)) throw new AppError('not_found', { message: 'no moderator' })
      const after = { role: user.role, disabled: user.disabledAt !== null, ...change }
      const staysOwner = after.role === 'owner' && !after.disabled
      if (!staysOwner && owners.length === 1 && owners[0] === id) throw new AppError('last_owner')
      if ('role' in change) await client.user.update({ where: { id }, data: { role: change.role } })
      else {
        await client.user.update({ where: { id }, data: { disabledAt: change.disabled ? new Date() : null } })
        if (change.disabled) await client.session.deleteMany({ where: { userId: id } })
      }
      if (!staysOwner) await client.invitation.deleteMany({ where: { invitedBy: id } })
      const before = 'role' in change ? { role: user.role } : { disabled: user.disabledAt !== null }
      await record(client, { id, name: user.name, email: user.email, before, after: change })
    }, transactionOptions),
  )
}

type Invitation = { email: string; role: string }

/** Days for which an invitation can be used. */
const invitationDays = 3

export async function storeInvitation(
  tokenHash: Uint8Array<ArrayBuffer>,
  { email, role }: { email: string; role: ModeratorRole },
  by: { id: string; name: string },
  record: Recorder,
): Promise<void> {
  await database().$transaction(async (client) => {
    if (!(await lockOwners(client)).includes(by.id)) throw new AppError('forbidden')
    const known = await client.user.findUnique({ where: { email }, select: { role: true, disabledAt: true } })
    // For a moderator the link sets a new password. Owners are not handed over to each other.
    if (known && (known.role !== 'moderator' || known.disabledAt)) throw new AppError('account_exists')
    await client.$executeRaw`
      INSERT INTO invitation (token_hash, email, role, invited_by, created_at, expires_at) VALUES (
        ${tokenHash}, ${email}, ${role}, ${by.id}, UTC_TIMESTAMP(3),
        UTC_TIMESTAMP(3) + INTERVAL ${invitationDays} DAY)`
    await record(client, { ...by, email, before: {}, after: { role } })
  }, transactionOptions)
}

/** An invitation that can still be used. */
export async function invitationOf(tokenHash: Uint8Array<ArrayBuffer>): Promise<Invitation | undefined> {
  const rows = await database().$queryRaw<Invitation[]>`
    SELECT email, role FROM invitation WHERE token_hash = ${tokenHash} AND expires_at > UTC_TIMESTAMP(3)`
  return rows[0]
}

/**
 * Uses an invitation: makes the account, or sets a moderator's new password and ends all sessions.
 * @param password its hash
 * @returns the e-mail address of the account
 * @throws AppError invitation_void
 */
export async function useInvitation(
  tokenHash: Uint8Array<ArrayBuffer>,
  { name, password }: { name: string; password: string },
  record: Recorder,
): Promise<string> {
  return retryConflicts(() =>
    database().$transaction(async (client) => {
      const [invitation] = await client.$queryRaw<Invitation[]>`
        SELECT email, role FROM invitation
        WHERE token_hash = ${tokenHash} AND expires_at > UTC_TIMESTAMP(3) FOR UPDATE`
      if (!invitation) throw new AppError('invitation_void')
      const { email, role } = invitation
      // All to this address: another one that lies about could set the password anew.
      await client.invitation.deleteMany({ where: { email } })
      const known = await client.user.findUnique({ where: { email } })
      if (known && (known.role !== 'moderator' || known.disabledAt)) throw new AppError('invitation_void')
      const times = { createdAt: new Date(), updatedAt: new Date() }
      const id = known?.id ?? randomUUID()
      if (known) await client.user.update({ where: { id }, data: { name } })
      else await client.user.create({ data: { id, name, email, role, emailVerified: true, ...times } })
      await client.account.deleteMany({ where: { userId: id, providerId: 'credential' } })
      await client.account.create({
        data: { id: randomUUID(), userId: id, providerId: 'credential', accountId: id, password, ...times },
      })
      await client.session.deleteMany({ where: { userId: id } })
      await record(client, { id, name, email, before: {}, after: { role: known?.role ?? role } })
      return email
    }, transactionOptions),
  )
}
