import { spawn } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../failure.ts'
import { isDiskFull } from './disk-space.ts'
import type { Instance } from './instance.ts'
import { serverArguments } from './server-arguments.ts'
import type { ServerBinary } from './server-binary.ts'
import { explainLog } from './server-log.ts'

/** Milliseconds; a slow disk takes a minute. */
const PATIENCE = 180_000

/**
 * Fills an empty data directory with the server's own tables. MySQL does it by itself; for MariaDB this is
 * what mariadb-install-db does, which is not used: it needs a program from another package, and as root it
 * changes owners below /usr/lib.
 * @throws Failure
 */
export async function makeSystemTables(instance: Instance, binary: ServerBinary): Promise<void> {
  const isMysql = binary.flavour === 'mysql'
  const args = [...serverArguments(instance, binary), isMysql ? '--initialize-insecure' : '--bootstrap']
  const said = await run(binary.path, args, instance.directory, isMysql ? '' : bootstrapStatements(binary))
  if (said !== undefined) throw explainLog(instance, said, `${binary.path} could not make a new database.`)
}

/** One row each for root at the names of this machine is left out: root comes through the socket. */
function bootstrapStatements(binary: ServerBinary): string {
  const texts = ['system_tables', 'performance_tables', 'system_tables_data'].map((name) => {
    const file = foldersOf(binary)
      .flatMap((folder) => [join(folder, `mysql_${name}.sql`), join(folder, `mariadb_${name}.sql`)])
      .find((candidate) => existsSync(candidate))
    if (file) return readFileSync(file, 'utf8')
    throw new Failure(
      `${binary.path} is there, but its mysql_${name}.sql is not. Install MariaDB completely.`,
    )
  })
  const lines = texts.join('\n').split('\n')
  const statements = lines.filter((line) => !line.includes('@current_hostname'))
  return ['CREATE DATABASE mysql;', 'USE mysql;', 'SET @auth_root_socket = NULL;', ...statements, ''].join(
    '\n',
  )
}

/** Debian, Fedora and tarballs keep the files in different places below the same base. */
function foldersOf({ path }: ServerBinary): string[] {
  const bases = [path, realpathSync(path)].map((file) => dirname(dirname(file)))
  return bases.flatMap((base) =>
    ['share/mysql', 'share/mariadb', 'share', 'scripts'].map((folder) => join(base, folder)),
  )
}

/** @returns what the program said when it failed */
function run(file: string, args: readonly string[], cwd: string, input: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, timeout: PATIENCE })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
    child.on('error', reject)
    child.stdin.on('error', () => undefined) // it ended early: its exit code tells
    child.stdin.end(input)
    // On a full disk it would wait for space, silently.
    const watch = setInterval(async () => {
      if (!(await isDiskFull(cwd))) return
      said += '\nerror: no space left'
      child.kill('SIGKILL')
    }, 500)
    child.on('close', (code, signal) => {
      clearInterval(watch)
      resolve(code === 0 ? undefined : `${said}\nerror: ended (${signal ?? code})`)
    })
  })
}
