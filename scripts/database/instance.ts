import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'

/** Where everything of one private server lies. */
export interface Instance {
  readonly directory: string
  readonly data: string
  readonly marker: string
  readonly password: string
  readonly adminPassword: string
  readonly port: string
  readonly pid: string
  readonly log: string
  readonly socket: string
  readonly users: string
  /** The server's temporary files, and the only place that its file functions may touch. */
  readonly scratch: string
  /** Outside of the directory, which is moved when it is complete. */
  readonly lock: string
}

/** An address of a Unix socket holds 107 bytes on Linux, 103 on macOS. */
const LONGEST_SOCKET = 100

/** Names the files of the instance in a directory, which need not exist yet (its parent is made). */
export function instanceAt(path: string): Instance {
  mkdirSync(dirname(resolve(path)), { recursive: true })
  const directory = join(realpathSync(dirname(resolve(path))), basename(path))
  const inside = (name: string) => join(directory, name)
  return {
    directory,
    data: inside('data'),
    marker: inside('slipway-database.json'),
    password: inside('password'),
    adminPassword: inside('admin-password'),
    port: inside('port'),
    pid: inside('server.pid'),
    log: inside('server.log'),
    socket: socketFor(directory),
    users: inside('users'),
    scratch: inside('scratch'),
    lock: `${directory}.lock`,
  }
}

/** Writes a secret that only this user can read. @returns the secret */
export function writeSecret(file: string): string {
  const secret = randomBytes(24).toString('base64url')
  writeFileSync(file, secret, { mode: 0o600, flag: 'wx' })
  return secret
}

function socketFor(directory: string): string {
  const socket = join(directory, 'server.sock')
  if (Buffer.byteLength(socket) <= LONGEST_SOCKET) return socket
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 16)
  return join(tmpdir(), `slipway-${name}`, 'server.sock')
}
