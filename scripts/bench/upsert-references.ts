import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { chooseFreePort } from '../database/free-port.ts'
import { projectRoot, readEnvironment } from '../environment.ts'
import { poll } from '../poll.ts'

/** Milliseconds for a server to answer. */
const PATIENCE = 60_000

const FOLDER = join(projectRoot, '.local', 'bench')

/** What was started, so that it is stopped whatever happens, the last first. */
export type Stop = () => unknown

/** A bare server that does one upsert for each request. @returns its address */
export async function startBareReference(url: string, stops: Stop[]): Promise<string> {
  const outfile = join(FOLDER, 'upsert-server.mjs')
  const banner = {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  }
  await build({
    entryPoints: [join(projectRoot, 'scripts', 'bench', 'upsert-server.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['react-server'],
    banner,
    logLevel: 'warning',
  })
  const port = await chooseFreePort()
  const child = spawn(process.execPath, [outfile], {
    stdio: 'inherit',
    env: { ...readEnvironment(), NODE_ENV: 'production', DATABASE_URL: url, PORT: String(port) },
  })
  stops.push(() => child.kill('SIGKILL'))
  return `http://127.0.0.1:${port}/`
}

const NEXT = join(projectRoot, 'node_modules', '.bin', 'next')
const NEXT_REFERENCE = join(FOLDER, 'upsert-app')

/** Builds the reference: an endpoint of Next that does one upsert for each request. */
export async function buildReference(): Promise<void> {
  await rm(NEXT_REFERENCE, { recursive: true, force: true })
  await cp(join(projectRoot, 'scripts', 'bench', 'upsert-app'), NEXT_REFERENCE, { recursive: true })
  const environment = { ...readEnvironment(), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const
  const child = spawn(process.execPath, [NEXT, 'build', NEXT_REFERENCE], {
    env: environment,
    stdio: 'ignore',
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`next build of the reference ended with ${code}`)
}

/** @returns the address of a process of it */
export async function startReference(url: string, stops: Stop[]): Promise<string> {
  const port = await chooseFreePort()
  const environment = { ...readEnvironment(), NODE_ENV: 'production', DATABASE_URL: url } as const
  const options = ['start', NEXT_REFERENCE, '-p', String(port), '-H', '127.0.0.1']
  const child = spawn(process.execPath, [NEXT, ...options], { env: environment, stdio: 'ignore' })
  stops.push(() => child.kill('SIGKILL'))
  const address = `http://127.0.0.1:${port}/`
  const answers = async () => {
    const isThere = await fetch(address, { method: 'POST' }).then(
      (answer) => answer.ok,
      () => false,
    )
    return isThere ? address : undefined
  }
  const found = await poll(answers, PATIENCE)
  if (!found) throw new Error('the reference does not answer')
  return found
}
