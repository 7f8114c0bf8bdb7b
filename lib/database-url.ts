import { readFileSync } from 'node:fs'
import type { PoolConfig } from 'mariadb'
import type { ConnectionOptions } from 'mysql2/promise'

/** How the connection is encrypted: not at all, or with TLS and what is checked of the server. */
export type Tls = { readonly verify: boolean; readonly caFile?: string } | undefined

/** What a DATABASE_URL says. `database` is absent when the URL names a server only. */
export interface DatabaseSettings {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database?: string
  readonly socketPath?: string
  readonly tls: Tls
  readonly connectionLimit: number
  /** Milliseconds until an attempt to connect is given up. */
  readonly connectTimeout: number
  /** Milliseconds that a query waits for a free connection of the pool. */
  readonly acquireTimeout: number
}

/** The URL cannot be used. The message says why and never contains the password. */
export class DatabaseUrlError extends Error {
  override readonly name = 'DatabaseUrlError'
}

// Prisma's names, and no others: an ignored typo such as `sslacept` would send passwords in the clear.
const KNOWN_PARAMETERS = [
  'socket',
  'sslaccept',
  'sslcert',
  'connection_limit',
  'connect_timeout',
  'pool_timeout',
]

/**
 * Reads `mysql://` and `mariadb://` URLs as Prisma writes them: percent-encoded credentials, IPv6 hosts in
 * brackets, `socket=/path`, `sslaccept=strict|accept_invalid_certs`, `sslcert=/path/of/ca.pem`,
 * `connection_limit`, and `connect_timeout` and `pool_timeout` in seconds.
 * @throws DatabaseUrlError
 */
export function parseDatabaseUrl(text: string): DatabaseSettings {
  const url = parseUrl(text)
  const parameters = url.searchParams
  for (const name of parameters.keys()) {
    if (KNOWN_PARAMETERS.includes(name)) continue
    throw new DatabaseUrlError(`has the unknown parameter "${name}" (known: ${KNOWN_PARAMETERS.join(', ')})`)
  }
  if (url.username === '')
    throw new DatabaseUrlError('names no user: mysql://USER:PASSWORD@HOST:PORT/DATABASE')
  const database = decode(url.pathname.slice(1), 'database name')
  if (database.includes('/')) throw new DatabaseUrlError('has a database name with a slash in it')
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? 3306 : Number(url.port),
    user: decode(url.username, 'user'),
    password: decode(url.password, 'password'),
    database: database === '' ? undefined : database,
    socketPath: parameters.get('socket') ?? undefined,
    tls: readTls(parameters),
    connectionLimit: readCount(parameters, 'connection_limit') ?? 10,
    connectTimeout: (readCount(parameters, 'connect_timeout') ?? 1) * 1000,
    acquireTimeout: (readCount(parameters, 'pool_timeout') ?? 2) * 1000,
  }
}

/** The same server and parameters with another database, or with none. */
export function withDatabase(text: string, database: string | undefined): string {
  const url = parseUrl(text)
  url.pathname = `/${encodeURIComponent(database ?? '')}`
  return url.href
}

/** The same with another password, which may hold any character. What is no URL stays what it is. */
export function withPassword(text: string, password: string): string {
  if (!URL.canParse(text)) return text
  const url = new URL(text)
  url.password = encodeURIComponent(password)
  return url.href
}

/** `user@host:port/database`: names the place in messages, without the password. */
export function describeDatabase(settings: DatabaseSettings): string {
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host
  return `${settings.user}@${settings.socketPath ?? `${host}:${settings.port}`}/${settings.database ?? ''}`
}

/**
 * Settings for the pool of @prisma/adapter-mariadb. Without TLS the driver may ask the server for its public
 * key: `caching_sha2_password`, MySQL's default, fails otherwise whenever the server's cache is cold.
 * @throws Error when the certificate file cannot be read
 */
export function toMariadbConfig(settings: DatabaseSettings): PoolConfig {
  return {
    ...address(settings),
    ssl: settings.tls && { rejectUnauthorized: settings.tls.verify, ...certificate(settings.tls) },
    allowPublicKeyRetrieval: settings.tls === undefined,
    connectionLimit: settings.connectionLimit,
    connectTimeout: settings.connectTimeout,
    acquireTimeout: settings.acquireTimeout,
    timezone: 'Z',
  }
}

/**
 * Settings for one mysql2 connection, which fetches the public key by itself.
 * @throws Error when the certificate file cannot be read
 */
export function toMysql2Config(settings: DatabaseSettings): ConnectionOptions {
  const { tls } = settings
  return {
    ...address(settings),
    ssl: tls && { rejectUnauthorized: tls.verify, verifyIdentity: tls.verify, ...certificate(tls) },
    charset: 'utf8mb4',
    connectTimeout: settings.connectTimeout,
    timezone: 'Z',
  }
}

function address({ host, port, user, password, database, socketPath }: DatabaseSettings) {
  return socketPath === undefined
    ? { host, port, user, password, database }
    : { socketPath, user, password, database }
}

function certificate(tls: NonNullable<Tls>) {
  return tls.caFile === undefined ? {} : { ca: readFileSync(tls.caFile, 'utf8') }
}

function parseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  // Without percent-encoding, a `#` or `?` in the password ends the address there.
  if (!url || url.hash !== '')
    throw new DatabaseUrlError(
      'is not a URL of the form mysql://USER:PASSWORD@HOST:PORT/DATABASE ' +
        '(special characters in user and password are percent-encoded, for example # as %23)',
    )
  if (url.protocol !== 'mysql:' && url.protocol !== 'mariadb:')
    throw new DatabaseUrlError(`must begin with mysql:// or mariadb://, not with ${url.protocol}`)
  if (url.hostname === '') throw new DatabaseUrlError('names no host')
  return url
}

function readTls(parameters: URLSearchParams): Tls {
  const accept = parameters.get('sslaccept')
  const caFile = parameters.get('sslcert') ?? undefined
  if (accept !== null && accept !== 'strict' && accept !== 'accept_invalid_certs')
    throw new DatabaseUrlError(`has sslaccept=${accept}; it may be strict or accept_invalid_certs`)
  if (accept === null && caFile === undefined) return undefined
  return { verify: accept !== 'accept_invalid_certs', caFile }
}

function readCount(parameters: URLSearchParams, name: string): number | undefined {
  const text = parameters.get(name)
  if (text === null) return undefined
  if (!/^[1-9]\d{0,4}$/.test(text))
    throw new DatabaseUrlError(`has ${name}=${text}; it must be a number from 1`)
  return Number(text)
}

function decode(text: string, what: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new DatabaseUrlError(`has a ${what} with a bare % in it; a percent sign is written %25`)
  }
}
