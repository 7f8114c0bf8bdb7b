import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot, readEnvironment } from '../environment.ts'
import { Failure } from '../failure.ts'
import { poll } from '../poll.ts'

const id = randomBytes(3).toString('hex')
const secrets = mkdtempSync(join(tmpdir(), 'slipway-secrets-'))

/** A project of its own beside whatever else runs on this engine: other names, volumes, networks and ports. */
export const port = 20_000 + (parseInt(id, 16) % 20_000)
export const project = `slipway-test-${id}`
export const tag = `test-${id}`

const environment = {
  ...readEnvironment(),
  COMPOSE_PROJECT_NAME: project,
  SLIPWAY_TAG: tag,
  SLIPWAY_SUBNET: `10.203.${parseInt(id.slice(0, 2), 16)}.0/24`,
  HTTP_PORT: `127.0.0.1:${port}`,
  HTTPS_PORT: '127.0.0.1:0',
  TLS_DIRECTORY: join(secrets, 'tls'),
  SECRETS_DIRECTORY: secrets,
  // The tests come through the gateway of a bridge and say which reader they are.
  EDGE_TRUSTED_PROXIES: '10.0.0.0/8,172.16.0.0/12,192.168.0.0/16',
}

/** Random passwords, as the head of docker/compose.yaml makes them. */
export function writeSecrets(): void {
  for (const name of ['root', 'database', 'migrate', 'backup'])
    writeFileSync(join(secrets, `${name}-password`), randomBytes(18).toString('base64'), { mode: 0o644 })
}

/** Runs a program to its end. @returns its standard output @throws Failure with all that it printed */
export async function run(program: string, ...args: string[]): Promise<string> {
  const child = spawn(program, args, {
    cwd: projectRoot,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, all]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => (out.push(chunk), all.push(chunk)))
  child.stderr.on('data', (chunk: Buffer) => all.push(chunk))
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code !== 0) throw new Failure(`${program} ${args.join(' ')} ended with ${code}:\n${Buffer.concat(all)}`)
  return Buffer.concat(out).toString().trim()
}

export const docker = (...args: string[]) => run('docker', ...args)

export const compose = (...args: string[]) => docker('compose', '-f', 'docker/compose.yaml', ...args)

/** The running containers of a service. */
export async function containersOf(service: string): Promise<string[]> {
  return (await compose('ps', '--quiet', service)).split('\n').filter(Boolean)
}

/** Ends a container's program at once, as a crash does: Docker's own `kill` would count as our wish. */
export async function crash(container: string): Promise<void> {
  process.kill(Number(await docker('inspect', '-f', '{{.State.Pid}}', container)), 'SIGKILL')
}

/** Waits until Docker has started a container again after a crash, and until it is healthy. */
export async function waitForRestart(container: string): Promise<void> {
  const format = '{{.RestartCount}} {{.State.Health.Status}}'
  const restarted = () => docker('inspect', '-f', format, container)
  const isBack = async () => (/^[1-9]\d* healthy$/.test(await restarted()) ? true : undefined)
  if (!(await poll(isBack, 90_000, 250))) throw new Failure(`${container} did not come back in 90 s`)
}

/** Rows of a query, as root, inside the database's container. */
export async function query(sql: string): Promise<string> {
  const client = 'MYSQL_PWD="$(cat /run/secrets/root-password)" exec mysql -u root -N -B slipway -e "$0"'
  return compose('exec', '-T', 'database', 'bash', '-c', client, sql)
}

/** Removes everything that this run made. */
export async function cleanUp(): Promise<void> {
  await compose('down', '--volumes', '--remove-orphans', '--timeout', '5')
  const images = ['web', 'migrate', 'edge'].map((name) => `slipway/${name}:${tag}`)
  await docker('image', 'rm', '--force', ...images)
  rmSync(secrets, { recursive: true, force: true })
}
