import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot, type Environment } from '../environment.ts'

let current: ChildProcess | undefined

/** Runs Node on a file (a program of node_modules or a script), shows what it prints. @returns its success */
export function runNode(args: readonly string[], environment: Environment): Promise<boolean> {
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  current = child
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code === 0))
  })
}

/** The path of a program that npm installed. */
export function installed(program: string): string {
  return join(projectRoot, 'node_modules', '.bin', program)
}

/** Ends what is running. */
export function endCurrent(): void {
  current?.kill('SIGTERM')
}
