import type { ReadFile } from '../parser/read.ts'
import type { Node } from '../parser/node.ts'
import { nearest } from '../nearest.ts'
import type { DockerfileReport } from '../rules.ts'
import { readFlags } from './flags.ts'
import type { Frontend } from './frontend.ts'
import type { Instruction, Program, Stage } from './instruction.ts'
import { hasEnoughArguments } from './arity.ts'
import { checkInstruction } from './particular.ts'

export const keywords = [
  'ADD', 'ARG', 'CMD', 'COPY', 'ENTRYPOINT', 'ENV', 'EXPOSE', 'FROM', 'HEALTHCHECK', 'LABEL', 'MAINTAINER',
  'ONBUILD', 'RUN', 'SHELL', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR',
] // prettier-ignore
const mostUnknown = 50
const known = new Set(keywords.map((keyword) => keyword.toLowerCase()))

/** Sorts the instructions into stages, and reports those that BuildKit's parser refuses. */
export function parseProgram(
  source: string,
  file: ReadFile,
  frontend: Frontend,
  report: DockerfileReport,
): Program {
  const globals: Instruction[] = []
  const stages: Stage[] = []
  let complainedOfOrder = false
  let unknown = 0
  for (const node of file.nodes) {
    if (!known.has(node.keyword)) unknown += 1
    // Text that is no Dockerfile at all need not be called so in every line.
    const isEnough = unknown > mostUnknown && !known.has(node.keyword)
    const instruction = isEnough ? undefined : parseInstruction(node, frontend, report)
    const stage = stages.at(-1)
    if (node.keyword === 'from') stages.push(stageOf(instruction ?? fallback(node)))
    else if (stage) {
      if (instruction) stage.instructions.push(instruction)
    } else if (node.keyword === 'arg') {
      if (instruction) globals.push(instruction)
    } else if (known.has(node.keyword) && !complainedOfOrder) {
      complainedOfOrder = true
      report.add('dockerfile/no-stage', node.name, {
        en: `${node.name.text} stands before the first FROM, so there is no image yet for it to work on. Begin with FROM; only ARG may stand before it.`,
        zh: `${node.name.text} 写在第一条 FROM 之前，此时还没有可供它操作的镜像。请以 FROM 开头；在它之前只能写 ARG。`,
      })
    }
  }
  if (stages.length === 0 && !report.hasErrors()) reportEmpty(source, file, report)
  return { globals, stages, escape: file.directives.escape }
}

function fallback(node: Node): Instruction {
  return { node, keyword: node.keyword, flags: new Map(), args: node.args }
}

function stageOf(from: Instruction): Stage {
  const [base, , name] = from.args
  return {
    from,
    base: base ?? from.node.name,
    name: name?.text.toLowerCase(),
    nameToken: name,
    instructions: [],
  }
}

function reportEmpty(source: string, file: ReadFile, report: DockerfileReport): void {
  const at = { start: 0, end: Math.min(source.length, file.nodes[0]?.name.end ?? 0) }
  report.add('dockerfile/no-stage', at, {
    en: 'There is no FROM, so there is nothing to build. A Dockerfile begins with the image that it stands on, or with FROM scratch.',
    zh: '这里没有 FROM，也就没有可以构建的东西。Dockerfile 要从它所依据的镜像开始，或从 FROM scratch 开始。',
  })
}

/** @returns undefined when it was refused */
export function parseInstruction(
  node: Node,
  frontend: Frontend,
  report: DockerfileReport,
): Instruction | undefined {
  if (node.broken) return undefined
  if (!known.has(node.keyword)) {
    report.add('dockerfile/unknown-instruction', node.name, unknownInstruction(node.name.text))
    return undefined
  }
  if (!hasEnoughArguments(node, report)) return undefined
  const { keyword, args } = node
  // BuildKit does not look at the flags of these two at all.
  const ignoresFlags = keyword === 'arg' || keyword === 'stopsignal'
  const isNone = keyword === 'healthcheck' && args[0]?.text.toUpperCase() === 'NONE'
  const flags = ignoresFlags || isNone ? new Map() : readFlags(node, frontend, report)
  if (!flags) return undefined
  const instruction = { node, keyword, flags, args }
  return checkInstruction(instruction, report) ? instruction : undefined
}

function unknownInstruction(name: string) {
  const bare = name.replace(/[^a-zA-Z]/g, '')
  const near =
    keywords.find((keyword) => keyword === bare.toUpperCase()) ??
    keywords.find((keyword) => keyword.length > 2 && name.toUpperCase().startsWith(keyword)) ??
    nearest(name, keywords)
  const hint = near
    ? { en: ` Did you mean ${near}? A space follows it.`, zh: `是不是想写 ${near}？它后面要有一个空格。` }
    : {
        en: ' If it belongs to the line above, that one must end with a backslash.',
        zh: '如果它属于上一行，上一行末尾必须有反斜杠。',
      }
  return {
    en: `“${name}” is no instruction of a Dockerfile.${hint.en}`,
    zh: `“${name}”不是 Dockerfile 的指令。${hint.zh}`,
  }
}
