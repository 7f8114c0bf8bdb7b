import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { database, type Prisma, transactionOptions } from '../db'
import type { GithubUser } from '../github/github'
import { retryConflicts } from '../retry-conflicts'

const provider = 'github'

/** Days after which a reader signs in again. */
const keptDays = 90

/** What a session of a reader has in the place of a token. Better Auth's tokens never look like that. */
const hashOf = (token: string) => createHash('sha256').update(`reader\0${token}`).digest('hex')

/** Stores a reader under the number that GitHub never gives to somebody else, and a session. */
export async function storeReader({ id, login, name }: GithubUser, token: string): Promise<void> {
  await retryConflicts(() =>
    database().$transaction(async (client) => {
      const now = new Date()
      const times = { createdAt: now, updatedAt: now }
      const key = { providerId_accountId: { providerId: provider, accountId: id } }
      const known = await client.account.findUnique({ where: key, select: { userId: true } })
      const userId = known?.userId ?? randomUUID()
      if (known) {
        await client.account.update({ where: key, data: { login, updatedAt: now } })
        await client.user.update({ where: { id: userId }, data: { name, updatedAt: now } })
      } else {
        const email = `github-${id}@users.invalid`
        await client.user.create({
          data: { id: userId, name, email, emailVerified: false, role: 'reader', ...times },
        })
        await client.account.create({
          data: { id: randomUUID(), userId, providerId: provider, accountId: id, login, ...times },
        })
      }
      await client.$executeRaw`
        INSERT INTO session (id, user_id, token, expires_at, created_at, updated_at) VALUES (${randomUUID()}, ${userId},
          ${hashOf(token)}, UTC_TIMESTAMP(3) + INTERVAL ${keptDays} DAY, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`
    }, transactionOptions),
  )
}

/** Whose session a token is. */
export async function readerOfToken(token: string): Promise<{ login: string; name: string } | undefined> {
  const rows = await database().$queryRaw<{ login: string; name: string }[]>`
    SELECT a.login, u.name FROM session s
      JOIN \`user\` u ON u.id = s.user_id JOIN account a ON a.user_id = u.id
    WHERE s.token = ${hashOf(token)} AND s.expires_at > UTC_TIMESTAMP(3) AND u.disabled_at IS NULL
      AND u.role = 'reader' AND a.provider_id = ${provider}`
  return rows[0]
}

/** Whom these logins stand for, as readers signed in with them last. */
async function usersOf(client: Prisma.TransactionClient, logins: string[]): Promise<string[]> {
  const where = { providerId: provider, login: { in: logins } }
  const accounts = await client.account.findMany({ where, select: { userId: true } })
  return accounts.map(({ userId }) => userId)
}

/** @returns how many readers these logins stand for */
export async function countReaders(logins: string[]): Promise<number> {
  return (await usersOf(database(), logins)).length
}

/** Forgets the readers with these logins, and ends their sessions. @returns how many */
export async function forgetReaders(client: Prisma.TransactionClient, logins: string[]): Promise<number> {
  const users = await usersOf(client, logins)
  const where = { userId: { in: users } }
  await client.session.deleteMany({ where })
  await client.account.deleteMany({ where })
  return (await client.user.deleteMany({ where: { id: { in: users } } })).count
}

export async function endReaderSession(token: string): Promise<void> {
  await database().session.deleteMany({ where: { token: hashOf(token) } })
}
