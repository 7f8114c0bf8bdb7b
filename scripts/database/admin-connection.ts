import { existsSync, readFileSync } from 'node:fs'
import { createConnection, type Connection } from 'mysql2/promise'
import { codeOf } from '../failure.ts'
import type { Instance } from './instance.ts'

/**
 * A connection as the server's root through the instance's socket.
 * @param password omitted for the one that is written down; empty for a server that is being initialised
 */
export function connectAsAdmin(instance: Instance, password = readPassword(instance)): Promise<Connection> {
  return createConnection({
    socketPath: instance.socket,
    user: 'root',
    password,
    connectTimeout: 2000,
    charset: 'utf8mb4',
  })
}

/** Does a server answer on the socket? Being turned away is an answer too: it is running. */
export async function canConnect(instance: Instance): Promise<boolean> {
  try {
    const connection = await connectAsAdmin(instance)
    await connection.end()
    return true
  } catch (error) {
    return codeOf(error) === 'ER_ACCESS_DENIED_ERROR'
  }
}

function readPassword(instance: Instance): string {
  return existsSync(instance.adminPassword) ? readFileSync(instance.adminPassword, 'utf8') : ''
}
