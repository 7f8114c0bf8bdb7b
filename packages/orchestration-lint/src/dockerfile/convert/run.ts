import type { Words } from '../../diagnostic.ts'
import type { Instruction } from '../instructions/instruction.ts'
import { parseCsv } from '../instructions/csv.ts'
import type { Token } from '../parser/logical-line.ts'
import { expandIn, type Conversion } from './conversion.ts'
import { MountReader } from './mount.ts'
import type { StageState } from './stage-state.ts'
import { mountedFrom, sourceNamed } from './sources.ts'
import { cleanPath } from './workdir.ts'

/** Checks the mounts of a RUN; the command itself is the shell's. */
export function dispatchRun(state: StageState, instruction: Instruction, conversion: Conversion): void {
  for (const mount of instruction.flags.get('mount') ?? []) {
    const problem = checkMount(state, mount, instruction, conversion)
    if (problem) conversion.findings.refuse('dockerfile/mount', mount, problem)
  }
}

function checkMount(
  state: StageState,
  mount: Token,
  instruction: Instruction,
  conversion: Conversion,
): Words | undefined {
  const reader = new MountReader()
  for (const field of parseCsv(mount.text) ?? []) {
    const equals = field.indexOf('=')
    const key = (equals < 0 ? field : field.slice(0, equals)).toLowerCase()
    if (equals < 0) {
      const problem = reader.readWord(key, field)
      if (problem) return problem
      continue
    }
    const value = { text: field.slice(equals + 1), start: mount.start, end: mount.end }
    const { text, error } = expandIn(state, value, instruction, conversion)
    if (error) return undefined
    const problem = reader.readPair(key, text, field)
    if (problem) return problem
  }
  return reader.finish() ?? checkTarget(reader, state) ?? checkSource(mount, conversion)
}

function checkTarget({ type, target }: MountReader, state: StageState): Words | undefined {
  if (type === undefined || type === 'secret' || type === 'ssh' || target === undefined) return undefined
  const isAbsolute = target.startsWith('/')
  if (!isAbsolute && (state.directory === undefined || state.os === 'windows')) return undefined
  // BuildKit compares an absolute path as it is written: “//” passes.
  if ((isAbsolute ? target : cleanPath(`${state.directory ?? ''}/${target}`)) !== '/') return undefined
  return {
    en: 'A mount cannot cover the whole file system: its target is “/” here, or missing while the working directory is “/”. Write target=/path.',
    zh: '挂载不能盖住整个文件系统：这里的 target 是“/”，或者没有写 target 而工作目录正是“/”。请写明 target=/路径。',
  }
}

function checkSource(mount: Token, conversion: Conversion): Words | undefined {
  const name = mountedFrom(mount)
  if (!name || sourceNamed(name, mount, conversion).dispatched) return undefined
  return {
    en: `The stage “${name}” comes after this one, and a mount can use earlier stages only. Move it up.`,
    zh: `阶段“${name}”写在当前阶段之后，而挂载只能使用更早的阶段。请把它移到前面。`,
  }
}
