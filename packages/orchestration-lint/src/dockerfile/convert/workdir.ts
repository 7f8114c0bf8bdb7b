import { placeOf, type Instruction } from '../instructions/instruction.ts'
import { expandIn, type Conversion } from './conversion.ts'
import type { StageState } from './stage-state.ts'

export function dispatchWorkdir(state: StageState, instruction: Instruction, conversion: Conversion): void {
  for (const token of instruction.args) {
    const { text, error } = expandIn(state, token, instruction, conversion)
    if (error) continue
    if (!state.hasDirectory && text !== undefined && !isAbsolute(text, state.os))
      conversion.findings.advise('dockerfile/workdir-relative-path', placeOf(instruction, token), {
        en: `“${text}” is relative to the working directory of the base image, which may change. Write an absolute path, such as /app.`,
        zh: `“${text}”是相对于基础镜像工作目录的路径，而后者可能会变。请写绝对路径，例如 /app。`,
      })
    state.hasDirectory = true
    if (text === undefined) state.directory = undefined
    else if (text.startsWith('/')) state.directory = cleanPath(text)
    else if (state.directory !== undefined) state.directory = below(state.directory, text)
  }
}

/** Each instruction may go one directory deeper, and each path is read as a whole: long ones count as not known. */
const longestPath = 512

function below(directory: string, path: string): string | undefined {
  return directory.length + path.length > longestPath ? undefined : cleanPath(`${directory}/${path}`)
}

function isAbsolute(path: string, os: string): boolean {
  return path.startsWith('/') || (os === 'windows' && /^(?:[a-z]:)?[\\/]/i.test(path))
}

/** An absolute path without `.`, `..` and repeated slashes. Very long ones stay as they are. */
export function cleanPath(path: string): string {
  if (path.length > 4096) return path
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}
