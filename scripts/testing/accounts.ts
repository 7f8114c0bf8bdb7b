import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { projectRoot, readEnvironment } from '../environment.ts'

/**
 * Runs `npm run admin:create` as a terminal does that is none: the password comes by the standard input.
 * @returns its exit code and all that it printed
 */
export async function createAdmin(
  args: string[],
  password: string,
  databaseUrl?: string,
): Promise<{ code: number; output: string }> {
  const flags = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']
  const child = spawn(process.execPath, [...flags, 'scripts/create-admin.ts', ...args], {
    cwd: projectRoot,
    env: { ...readEnvironment(), ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) },
  })
  child.stdin.end(`${password}\n`)
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code: child.exitCode ?? 1, output: output + errors }
}
