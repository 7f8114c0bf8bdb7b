import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot, readEnvironment } from '../environment.ts'
import { Failure, messageOf } from '../failure.ts'
import { SITE_DATABASE } from './accounts.ts'
import { chooseFreePort } from './free-port.ts'
import { writeSecret } from './instance.ts'
import type { LocalDatabase } from './running-database.ts'

const COMPOSE_FILE = join(projectRoot, 'docker', 'compose.dev.yaml')

/** Is there a Docker engine that this user may use, with Compose? */
export async function hasDocker(): Promise<boolean> {
  const run = (...args: string[]) => promisify(execFile)('docker', args, { timeout: 20_000 })
  return run('compose', 'version')
    .then(() => run('info'))
    .then(() => true)
    .catch(() => false)
}

/**
 * Runs the database in a container. The directory keeps its password and port; its data is in a volume.
 * @throws Failure
 */
export async function startDockerDatabase(
  directory: string,
  log: (line: string) => void,
): Promise<LocalDatabase> {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const secret = join(directory, 'password')
  const password = existsSync(secret) ? readFileSync(secret, 'utf8') : writeSecret(secret)
  const port = await rememberPort(join(directory, 'port'))
  const project = `slipway-${createHash('sha256').update(directory).digest('hex').slice(0, 12)}`
  const variables = { SLIPWAY_DATABASE_PASSWORD: password, SLIPWAY_DATABASE_PORT: String(port) }
  const compose = async (...args: string[]) => {
    try {
      await promisify(execFile)('docker', ['compose', '-p', project, '-f', COMPOSE_FILE, ...args], {
        env: { ...readEnvironment(), ...variables },
      })
    } catch (error) {
      throw new Failure(`docker compose ${args[0] ?? ''} failed: ${messageOf(error)}`)
    }
  }
  log('running the database with docker compose')
  await compose('up', '--detach', '--wait')
  const address = (user: string, database: string) =>
    `mysql://${user}:${password}@127.0.0.1:${port}/${database}`
  return {
    url: address(SITE_DATABASE, SITE_DATABASE),
    adminUrl: address('root', ''),
    description: `docker compose project ${project}, port ${port}`,
    stop: () => compose('stop').then(() => true),
    kill9: () => compose('kill', '--signal', 'SIGKILL'),
    restart: () => compose('restart').then(() => compose('up', '--detach', '--wait')),
  }
}

async function rememberPort(file: string): Promise<number> {
  const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : await chooseFreePort()
  writeFileSync(file, `${port}\n`)
  return port
}
