import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findPackages, installPackages, isDebianLike } from '../database/debian-packages.ts'
import { Failure, messageOf } from '../failure.ts'

const DUMPERS = ['mysqldump', 'mariadb-dump']
const CLIENTS = ['mysql', 'mariadb']

/**
 * Makes sure that docker/backup/*.sh will find the client programs of MySQL or MariaDB on the PATH, and
 * installs Debian's when there are none.
 * @throws Failure naming the ways out
 */
export function provideClients(path: string, log: (line: string) => void): void {
  if (areThere(path)) return
  const reasons: string[] = []
  const choices = isDebianLike() ? ['mariadb-client', ...findPackages('mysql-client-core')] : []
  for (const name of choices) {
    try {
      installPackages([name], log)
      if (areThere(path)) return
    } catch (error) {
      reasons.push(messageOf(error))
    }
  }
  throw new Failure(
    'There is no mysqldump (or mariadb-dump) with its client mysql (or mariadb) on the PATH.\n' +
      `    Install mariadb-client, mysql-client or what your system calls it. ${reasons[0] ?? ''}`.trimEnd(),
  )
}

function areThere(path: string): boolean {
  const folders = path.split(delimiter).filter(Boolean)
  return [DUMPERS, CLIENTS].every((programs) =>
    programs.some((program) => folders.some((folder) => existsSync(join(folder, program)))),
  )
}
