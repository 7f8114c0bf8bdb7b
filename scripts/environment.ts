import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSettingFiles } from '../lib/setting-files.ts'
import { Failure } from './failure.ts'

/** A bag of environment variables, as a process gets it. */
export type Environment = Readonly<NodeJS.ProcessEnv>

/** The project's directory. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url))

/** The only place in scripts/ that reads the process's environment; the rest is given values. */
export function readEnvironment(): Environment {
  return process.env
}

/**
 * The same after `.env`, when there is one (what is already set wins over the file), and with what files hold
 * that `NAME_FILE` names.
 * @throws Failure that lists all files that cannot be used
 */
export function readEnvironmentWithFile(): Environment {
  const file = join(projectRoot, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  const { values, problems } = readSettingFiles(process.env)
  if (problems.length > 0)
    throw new Failure(
      `These settings are wrong (.env.example explains them):\n    ${problems.join('\n    ')}`,
    )
  return { ...values, NODE_ENV: process.env.NODE_ENV }
}
