import type { RowDataPacket } from 'mysql2/promise'
import { connectAsAdmin } from './admin-connection.ts'
import { writeSecret, type Instance } from './instance.ts'

/** The database of the site, and the name of the account that it uses. */
export const SITE_DATABASE = 'slipway'

/** Without name resolution a connection through the socket is from localhost and one through TCP is not. */
const HOSTS = ['localhost', '127.0.0.1']

/**
 * Gives a new server its passwords: root may do everything, `slipway` has rights on its own database only.
 * All other accounts that the installation made are removed.
 */
export async function createAccounts(instance: Instance): Promise<void> {
  const connection = await connectAsAdmin(instance, '')
  try {
    const [others] = await connection.query<RowDataPacket[]>(
      "SELECT user AS user, host AS host FROM mysql.user WHERE user = '' OR (user = 'root' AND host <> 'localhost')",
    )
    for (const { user, host } of others) await connection.query('DROP USER ?@?', [user, host])
    await connection.query(`CREATE DATABASE ${SITE_DATABASE} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`)
    const password = writeSecret(instance.password)
    for (const host of HOSTS) {
      await connection.query('CREATE USER ?@? IDENTIFIED BY ?', [SITE_DATABASE, host, password])
      await connection.query(`GRANT ALL PRIVILEGES ON ${SITE_DATABASE}.* TO ?@?`, [SITE_DATABASE, host])
    }
    const adminPassword = writeSecret(instance.adminPassword)
    await connection.query('CREATE USER ?@? IDENTIFIED BY ?', ['root', '127.0.0.1', adminPassword])
    await connection.query('GRANT ALL PRIVILEGES ON *.* TO ?@? WITH GRANT OPTION', ['root', '127.0.0.1'])
    await connection.query('ALTER USER ?@? IDENTIFIED BY ?', ['root', 'localhost', adminPassword])
  } finally {
    await connection.end()
  }
}
