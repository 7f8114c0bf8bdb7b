import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A bag of environment variables, as a process gets it. */
export type Environment = Readonly<NodeJS.ProcessEnv>

/** The project's directory. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url))

/** The only place in scripts/ that reads the process's environment; the rest is given values. */
export function readEnvironment(): Environment {
  return process.env
}

/** The same after `.env`, when there is one. What is already set wins over the file. */
export function readEnvironmentWithFile(): Environment {
  const file = join(projectRoot, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  return process.env
}
