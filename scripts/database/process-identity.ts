import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'

/** A process id alone is reused by the system; together with the time of the start it names one process. */
export interface ProcessIdentity {
  readonly pid: number
  /** An opaque text that another process with the same id does not have. */
  readonly started: string
}

/** The identity of a running process, or undefined when there is none with that id. */
export function identify(pid: number): ProcessIdentity | undefined {
  const started = process.platform === 'linux' ? startOnLinux(pid) : ask(pid, 'lstart=')
  return started ? { pid, started } : undefined
}

/** Is exactly this process still running? */
export function isRunning(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.started === identity.started
}

/** The command line of a process as one text, or undefined when it is gone or not ours to see. */
export function commandLine(pid: number): string | undefined {
  if (process.platform !== 'linux') return ask(pid, 'command=')
  return read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ')
}

/** Ids of all processes, where the system shows them in /proc; otherwise none. */
export function processIds(): number[] {
  return process.platform === 'linux'
    ? readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(Number)
    : []
}

/**
 * From /proc/<pid>/stat. Behind the command's name, in parentheses because it may hold spaces: 0 is the state,
 * 17 the number of threads, 19 the start. A zombie has ended, unless threads are left: after kill -9 a server's
 * threads keep its files and ports for a while after the first thread is gone.
 */
function startOnLinux(pid: number): string | undefined {
  const fields = read(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ')
  return fields?.[0] === 'Z' && Number(fields[17]) <= 1 ? undefined : fields?.[19]
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined // the process ended meanwhile
  }
}

function ask(pid: number, column: string): string | undefined {
  try {
    return execFileSync('ps', ['-ww', '-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return undefined // ps exits 1 when there is no such process
  }
}
