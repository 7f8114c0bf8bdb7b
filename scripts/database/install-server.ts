import { Failure, messageOf } from '../failure.ts'
import { findPackages, installPackages, isDebianLike } from './debian-packages.ts'

/**
 * Installs a database server from the distribution: only its programs, in a package that starts no service
 * and leaves the system's configuration alone.
 * @throws Failure when this is not possible here
 */
export function installServer(log: (line: string) => void): void {
  if (!isDebianLike()) throw new Failure('It can be installed by itself on Debian and Ubuntu only.')
  const choices = ['mariadb-server-core', ...findPackages('mysql-server-core')]
  const reasons: string[] = []
  for (const name of choices) {
    try {
      return installPackages([name], log)
    } catch (error) {
      reasons.push(messageOf(error))
    }
  }
  throw new Failure([...new Set(reasons)].join('\n    '))
}
