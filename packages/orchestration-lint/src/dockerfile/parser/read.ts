import type { DockerfileReport } from '../rules.ts'
import { DirectiveReader, type Directives } from './directives.ts'
import { heredocsOf } from './heredoc.ts'
import { LogicalLine } from './logical-line.ts'
import type { Heredoc, Node } from './node.ts'
import { readNode } from './read-node.ts'
import { continuationAt, indentEnd, isTooLong, physicalLines, type PhysicalLine } from './physical-lines.ts'

export interface ReadFile {
  readonly nodes: readonly Node[]
  readonly directives: Directives
  /** Lines that are empty in the middle of an instruction. */
  readonly emptyContinuations: readonly { readonly start: number; readonly end: number }[]
}

/** Reads a Dockerfile into instructions, and reports what keeps BuildKit's parser from doing so. */
export function readDockerfile(source: string, report: DockerfileReport): ReadFile {
  const lines = physicalLines(source)
  const directives = new DirectiveReader(report)
  const nodes: Node[] = []
  const emptyContinuations: { start: number; end: number }[] = []
  const tooLong = lines.find((line) => isTooLong(source, line))
  if (tooLong)
    report.add(
      'dockerfile/line-too-long',
      { start: tooLong.start, end: tooLong.end },
      {
        en: 'This line is longer than 65,535 bytes, where BuildKit stops reading. Break it with backslashes, or move the text into a file and COPY it.',
        zh: '这一行超过了 65,535 字节，BuildKit 读到这里就会停止。请用反斜杠折行，或把文字移到文件中再 COPY 进来。',
      },
    )
  let index = 0
  while (index < lines.length) {
    const line = lines[index]
    index += 1
    if (!line) break
    const start = indentEnd(source, line)
    directives.read(source.slice(start, line.end), start)
    if (start === line.end || source.charAt(start) === '#') continue
    const continued = takeContinuations(source, lines, index, { ...line, start }, directives)
    index = continued.next
    if (continued.empty) emptyContinuations.push(continued.empty)
    const logical = new LogicalLine(continued.pieces)
    const node = readNode(logical, 0, logical.text.length, directives.escape, report)
    const heredocs = canHaveHeredocs(node)
      ? takeHeredocs(source, lines, index, logical, node, report)
      : undefined
    if (heredocs) index = heredocs.next
    nodes.push(heredocs ? withHeredocs(node, heredocs.found) : node)
  }
  return {
    nodes,
    directives: { escape: directives.escape, syntax: directives.syntax, check: directives.check },
    emptyContinuations,
  }
}

interface Continued {
  readonly pieces: { text: string; offset: number }[]
  readonly next: number
  /** The last line, if one of those before it was empty: there BuildKit warns. */
  readonly empty: { start: number; end: number } | undefined
}

function takeContinuations(
  source: string,
  lines: readonly PhysicalLine[],
  from: number,
  first: PhysicalLine,
  directives: DirectiveReader,
): Continued {
  const pieces: { text: string; offset: number }[] = []
  let index = from
  let line = first
  let hasEmpty = false
  let end = continuationAt(source, line.start, line.end, directives.escape)
  pieces.push({ text: source.slice(line.start, end ?? line.end), offset: line.start })
  while (end !== undefined && index < lines.length) {
    line = lines[index] ?? line
    index += 1
    const textStart = indentEnd(source, line)
    if (source.charAt(textStart) === '#' && textStart < line.end) continue
    if (textStart === line.end) {
      hasEmpty = true
      continue
    }
    end = continuationAt(source, line.start, line.end, directives.escape)
    pieces.push({ text: source.slice(line.start, end ?? line.end), offset: line.start })
  }
  return { pieces, next: index, empty: hasEmpty ? { start: line.start, end: line.end } : undefined }
}

const takers = new Set(['add', 'copy', 'run'])

function canHaveHeredocs(node: Node): boolean {
  const inner = node.keyword === 'onbuild' ? (node.child ?? node) : node
  return takers.has(inner.keyword) && !inner.json && !inner.broken
}

function withHeredocs(node: Node, heredocs: readonly Heredoc[]): Node {
  return { ...node, heredocs, ...(node.child && { child: { ...node.child, heredocs } }) }
}

function takeHeredocs(
  source: string,
  lines: readonly PhysicalLine[],
  from: number,
  logical: LogicalLine,
  node: Node,
  report: DockerfileReport,
): { found: Heredoc[]; next: number } {
  const found: Heredoc[] = []
  let index = from
  for (const start of heredocsOf(logical.text)) {
    const begin = lines[index]?.start ?? source.length
    let terminator: PhysicalLine | undefined
    while (index < lines.length && !terminator) {
      const line = lines[index]
      index += 1
      if (!line) break
      const text = source.slice(line.start, line.end)
      if ((start.chomp ? text.replace(/^\t+/, '') : text) === start.name) terminator = line
    }
    if (!terminator) {
      report.add('dockerfile/heredoc', node, {
        en: `The document that “<<${start.name}” opens never ends: no line consists of “${start.name}” alone. The closing word stands at the very beginning of its line, with nothing after it; only after “<<-” may tabs (not spaces) stand before it.`,
        zh: `“<<${start.name}”打开的文档没有结束：没有哪一行只写着“${start.name}”。结束标记必须顶格独占一行，后面也不能有任何字符；只有用“<<-”时，前面才可以有制表符（不能是空格）。`,
      })
      return { found, next: index }
    }
    found.push({
      ...start,
      start: begin,
      end: terminator.start,
      content: source.slice(begin, terminator.start),
    })
  }
  return { found, next: index }
}
