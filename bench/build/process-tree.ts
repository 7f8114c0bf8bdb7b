import { readdirSync, readFileSync } from 'node:fs'

/** Fields of /proc/<pid>/stat after the program's name, which may contain spaces (proc_pid_stat(5)). */
function statOf(pid: string | number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined // It has ended.
  }
}

function descendantsOf(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = Number(statOf(name)?.[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const found = [root]
  for (const pid of found) found.push(...(children.get(pid) ?? []))
  return found
}

/** Bytes that a process holds for itself; files that are mapped, such as the program, can be dropped and shared. */
function memoryOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1')
    return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
  } catch {
    return 0 // It has ended.
  }
}

/** Bytes that a process and all that it started hold now. */
export function memoryOfTree(root: number): number {
  return descendantsOf(root).reduce((sum, pid) => sum + memoryOf(pid), 0)
}

/** Seconds of processor time of all children of this process that have ended, and of theirs. */
export function processorSecondsOfChildren(): number {
  const stat = statOf('self') ?? []
  // Clock ticks: 100 a second on every Linux that Node runs on.
  return (Number(stat[13]) + Number(stat[14])) / 100
}
