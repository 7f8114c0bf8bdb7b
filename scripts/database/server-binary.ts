import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

export type Flavour = 'mariadb' | 'mysql'

/** A database server's program on this machine. */
export interface ServerBinary {
  readonly path: string
  readonly flavour: Flavour
  /** Such as 10.11.19 or 8.4.7. */
  readonly version: string
}

/** Debian and others keep servers out of an ordinary user's PATH. */
const USUAL_PLACES = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/libexec',
  '/opt/mysql/bin',
  '/usr/local/mysql/bin',
]

const OLDEST: Record<Flavour, string> = { mariadb: '10.11', mysql: '8.0' }

/** All servers on the PATH and in the usual places that are new enough, in that order. */
export async function findServerBinaries(path: string): Promise<ServerBinary[]> {
  const folders = [...new Set([...path.split(delimiter).filter(Boolean), ...USUAL_PLACES])]
  const candidates = folders.flatMap((folder) => [join(folder, 'mariadbd'), join(folder, 'mysqld')])
  const found: ServerBinary[] = []
  for (const candidate of candidates) {
    const binary = existsSync(candidate) ? await inspect(candidate) : undefined
    if (binary && compareVersions(binary.version, OLDEST[binary.flavour]) >= 0) found.push(binary)
  }
  return found
}

/** Negative, zero or positive, comparing as many parts as both have: 10.11 equals 10.11.19. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [left.split('.').map(Number), right.split('.').map(Number)]
  for (const [index, part] of a.entries()) {
    const other = b[index]
    if (other === undefined) break
    if (part !== other) return part - other
  }
  return 0
}

/** Reads the flavour from the answer, not from the name: Debian's `mysqld` is often MariaDB. */
export function parseVersion(answer: string): Omit<ServerBinary, 'path'> | undefined {
  const version = /Ver (?:15\.1 Distrib )?(\d+\.\d+\.\d+)/.exec(answer)?.[1]
  return version ? { version, flavour: /mariadb/i.test(answer) ? 'mariadb' : 'mysql' } : undefined
}

async function inspect(path: string): Promise<ServerBinary | undefined> {
  try {
    const { stdout } = await promisify(execFile)(path, ['--no-defaults', '--version'], { timeout: 20_000 })
    const answer = parseVersion(stdout)
    return answer && { path, ...answer }
  } catch {
    return undefined // not executable here, another architecture, a missing library
  }
}
