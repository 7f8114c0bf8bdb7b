import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { type DatabaseSettings } from '../../lib/database-url.ts'
import { projectRoot, type Environment } from '../environment.ts'
import { Failure } from '../failure.ts'

/** What a script of docker/backup is to work with. */
export interface BackupPlace {
  readonly settings: DatabaseSettings
  /** Where the backups are. */
  readonly directory: string
  readonly environment: Environment
}

/**
 * Runs a script of docker/backup, the very one that Compose and Kubernetes run, and passes signals on.
 * @param print receives its lines instead of the terminal
 * @returns its exit code
 */
export function runBackupScript(
  name: 'backup' | 'restore',
  args: readonly string[],
  place: BackupPlace,
  print?: (text: string) => void,
): Promise<number> {
  const script = join(projectRoot, 'docker', 'backup', `${name}.sh`)
  const output = print ? 'pipe' : 'inherit'
  const child = spawn('bash', [script, ...args], {
    env: { ...place.environment, ...toVariables(place) },
    stdio: ['ignore', output, output],
  })
  child.stdout?.setEncoding('utf8').on('data', print ?? (() => undefined))
  child.stderr?.setEncoding('utf8').on('data', print ?? (() => undefined))
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const pass = (signal: NodeJS.Signals) => void child.kill(signal)
  for (const signal of signals) process.on(signal, pass)
  return new Promise<number>((resolve, reject) => {
    child.on('error', (error) => reject(new Failure(`bash cannot be run: ${error.message}`)))
    child.on('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  }).finally(() => {
    for (const signal of signals) process.off(signal, pass)
  })
}

/** The password goes through the environment, which only this user can read. */
function toVariables({ settings, directory }: BackupPlace): Record<string, string | undefined> {
  const { host, port, user, password, database, socketPath, tls } = settings
  if (database === undefined) throw new Failure('DATABASE_URL names no database: …@HOST:PORT/DATABASE')
  return {
    BACKUP_DIRECTORY: directory,
    DATABASE_HOST: host,
    DATABASE_PORT: String(port),
    DATABASE_NAME: database,
    DATABASE_USER: user,
    DATABASE_PASSWORD: password,
    DATABASE_PASSWORD_FILE: undefined,
    RESTORE_USER: undefined,
    DATABASE_SOCKET: socketPath,
    DATABASE_TLS: tls && (tls.verify ? 'verify' : 'required'),
    DATABASE_TLS_CA: tls?.caFile,
    VERIFY_DATABASE: `${database}_verify`,
  }
}
