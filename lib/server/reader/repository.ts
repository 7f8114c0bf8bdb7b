import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { database, Prisma, transactionOptions } from '../db'
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
      // Locked: who is just being forgotten is either kept, or stored anew.
      const [known] = await client.$queryRaw<{ userId: string }[]>`
        SELECT user_id AS userId FROM account WHERE provider_id = ${provider} AND account_id = ${id} FOR UPDATE`
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

/** Deletes readers that a condition picks, with their accounts and sessions. @returns how many */
async function deleteReaders(client: Prisma.TransactionClient, condition: Prisma.Sql): Promise<number> {
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT u.id FROM \`user\` u JOIN account a ON a.user_id = u.id LEFT JOIN session s ON s.user_id = u.id
    WHERE u.role = 'reader' AND a.provider_id = ${provider} AND ${condition} ORDER BY u.id LIMIT 1000 FOR UPDATE`
  const ids = [...new Set(rows.map(({ id }) => id))]
  await client.session.deleteMany({ where: { userId: { in: ids } } })
  await client.account.deleteMany({ where: { userId: { in: ids } } })
  return (await client.user.deleteMany({ where: { id: { in: ids } } })).count
}

/** What picks accounts by their logins, which GitHub tells apart without regard to case. */
const named = (logins: string[]) =>
  Prisma.sql`LOWER(a.login) IN (${Prisma.join(logins.map((login) => login.toLowerCase()))})`

/** How many readers have these logins. */
export async function countReaders(logins: string[]): Promise<number> {
  if (logins.length === 0) return 0
  const rows = await database().$queryRaw<{ n: bigint }[]>`
    SELECT COUNT(DISTINCT u.id) AS n FROM \`user\` u JOIN account a ON a.user_id = u.id
    WHERE u.role = 'reader' AND a.provider_id = ${provider} AND ${named(logins)}`
  return Number(rows[0]?.n ?? 0)
}

/** Forgets readers, who are thereby signed out. @returns how many there were */
export async function forgetReaders(client: Prisma.TransactionClient, logins: string[]): Promise<number> {
  return logins.length === 0 ? 0 : deleteReaders(client, named(logins))
}

/** Forgets readers who are signed in nowhere: nothing else needs to know them. */
export async function forgetAbsentReaders(): Promise<void> {
  await retryConflicts(() =>
    database().$transaction((client) => deleteReaders(client, Prisma.sql`s.id IS NULL`), transactionOptions),
  )
}

/** Signs a reader out, and forgets who is signed in nowhere else. */
export async function endReaderSession(token: string): Promise<void> {
  const where = { token: hashOf(token) }
  await retryConflicts(() =>
    database().$transaction(async (client) => {
      const session = await client.session.findUnique({ where, select: { userId: true } })
      if (!session) return
      await client.session.deleteMany({ where })
      await deleteReaders(client, Prisma.sql`s.id IS NULL AND u.id = ${session.userId}`)
    }, transactionOptions),
  )
}
