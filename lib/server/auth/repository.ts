import 'server-only'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { database } from '../db'

/** Better Auth's way to its tables. */
export function authDatabase() {
  return prismaAdapter(database(), { provider: 'mysql' })
}
