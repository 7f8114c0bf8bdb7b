import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { Failure } from '../failure.ts'

/** May this machine's missing programs be installed with apt-get? */
export function isDebianLike(): boolean {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  return /^(?:ID|ID_LIKE)=.*\b(?:debian|ubuntu)\b/m.test(release)
}

/**
 * Installs packages of the distribution, without what they merely recommend.
 * @throws Failure when neither this user nor sudo may, or apt-get fails
 */
export function installPackages(names: readonly string[], log: (line: string) => void): void {
  const prefix = findPrivilege(log)
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...names]
  log(`installing ${names.join(', ')} with apt-get`)
  if (runApt(prefix, install).status === 0) return
  // The list of packages may be missing (a fresh container) or older than the mirror.
  const update = runApt(prefix, ['update', '-qq'])
  const result = runApt(prefix, install)
  if (result.status === 0) return
  const said = `${update.stderr}${result.stderr}`.trim().split('\n').slice(-6).join('\n    ')
  throw new Failure(`apt-get could not install ${names.join(', ')}:\n    ${said}`)
}

/** The packages whose names begin so, the newest version first, for distributions that name them by version. */
export function findPackages(prefix: string): string[] {
  const { stdout } = spawnSync('apt-cache', ['pkgnames', prefix], { encoding: 'utf8' })
  const names = (stdout ?? '').split('\n').filter(Boolean)
  return names.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
}

/** The words to put before a command that needs root. */
function findPrivilege(log: (line: string) => void): string[] {
  if (process.getuid?.() === 0) return []
  if (spawnSync('sudo', ['-n', 'true']).status === 0) return ['sudo', '-n']
  const mayAsk = process.stdin.isTTY && spawnSync('sudo', ['--version']).status === 0
  if (!mayAsk) throw new Failure('Installing packages needs root, and sudo is not to be had here.')
  log('sudo may ask for your password, to install packages')
  return ['sudo']
}

function runApt(prefix: readonly string[], args: readonly string[]) {
  const command = [
    ...prefix,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-o',
    'DPkg::Lock::Timeout=120',
    ...args,
  ]
  const [file = 'env', ...rest] = command
  return spawnSync(file, rest, { encoding: 'utf8', stdio: ['inherit', 'pipe', 'pipe'], maxBuffer: 2 ** 26 })
}
