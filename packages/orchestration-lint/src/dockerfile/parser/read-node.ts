import type { DockerfileReport } from '../rules.ts'
import { readArguments } from './arguments.ts'
import type { LogicalLine } from './logical-line.ts'
import type { Node } from './node.ts'
import { splitCommand } from './split-command.ts'

/** ONBUILD ONBUILD ONBUILD … is refused anyway. */
const deepest = 5

/** Reads one instruction from a part of a logical line; ONBUILD has another one in it. */
export function readNode(
  line: LogicalLine,
  start: number,
  end: number,
  escape: string,
  report: DockerfileReport,
  depth = 0,
): Node {
  const command = splitCommand(line, start, end)
  const keyword = command.name.text.toLowerCase()
  const isTrigger = keyword === 'onbuild' && command.end > command.start && depth < deepest
  const child = isTrigger ? readNode(line, command.start, command.end, escape, report, depth + 1) : undefined
  return {
    line,
    name: command.name,
    keyword,
    flags: command.flags,
    rest: line.token(command.start, command.end),
    ...readArguments(keyword, line, command, escape, report),
    child,
    heredocs: [],
    ...line.span(start, end),
  }
}
