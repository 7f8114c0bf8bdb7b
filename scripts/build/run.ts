import { spawn } from 'node:child_process'
import path from 'node:path'
import { readEnvironment } from '../environment.ts'

/** Not secret (scripts/build/tidy-standalone.ts says why): the same in every build, so that builds are the same. */
export const actionKey = Buffer.alloc(32).toString('base64')

/** Contentlayer takes PWD for the project; who starts us with another directory may have left the old one there. */
const settings = {
  NEXT_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey,
  PWD: process.cwd(),
}

/**
 * Runs a program of node_modules and shows its output only if it fails: a build that works has nothing to say.
 * @throws Error when it exits with anything but 0; its output has been printed then
 */
export async function run(program: string, parameters: string[]): Promise<void> {
  const child = spawn(process.execPath, [path.resolve('node_modules/.bin', program), ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...readEnvironment(), ...settings },
  })
  const output: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code === 0) return
  process.stderr.write(Buffer.concat(output))
  throw new Error(`${program} ${parameters.join(' ')} failed`)
}
