import type { Span } from '../../report.ts'
import { Environment } from '../expand/environment.ts'
import { expand } from '../expand/lex.ts'
import { parseCsv } from '../instructions/csv.ts'
import { flagOf, type Instruction } from '../instructions/instruction.ts'
import type { Token } from '../parser/logical-line.ts'
import { reportCycles } from './cycles.ts'
import { expansionFailed, type Conversion } from './conversion.ts'
import { StageState } from './stage-state.ts'

/** Finds the stages and images that instructions copy from or mount, before anything is run. */
export function linkSources(conversion: Conversion): void {
  for (const state of [...conversion.states])
    for (const instruction of state.stage?.instructions ?? []) linkInstruction(state, instruction, conversion)
  reportCycles(conversion)
}

/** @returns what it takes from where, in the order of its flags */
export function linkInstruction(state: StageState, instruction: Instruction, conversion: Conversion): void {
  if (instruction.keyword === 'copy') {
    const from = flagOf(instruction, 'from')
    if (!from || from.text === '') return
    const source = copySource(from, instruction, conversion)
    if (source) link(state, source, from, conversion)
  }
  if (instruction.keyword === 'run')
    for (const mount of instruction.flags.get('mount') ?? []) {
      const name = mountedFrom(mount)
      if (name) link(state, sourceNamed(name, mount, conversion), mount, conversion)
    }
}

function link(state: StageState, source: StageState, at: Span, { states, byName }: Conversion): void {
  if (!state.sources.has(source)) state.sources.set(source, at)
  if (source.stage || source.image === undefined) return
  // BuildKit registers an image each time that it is named; once is enough to find it by its index.
  const key = `image ${source.image}`
  if (!byName.has(key)) states.push(source)
  byName.set(key, source)
}

/** The `from` of a mount; undefined when it has none. */
export function mountedFrom(mount: Token): string | undefined {
  const field = (parseCsv(mount.text) ?? []).findLast((each) => /^from=/i.test(each))
  return field?.slice('from='.length) || undefined
}

export function sourceNamed(name: string, at: Span, { byName }: Conversion): StageState {
  const found = byName.get(name.toLowerCase()) ?? byName.get(`image ${name}`)
  if (found) return found
  const image = new StageState(undefined, at, name)
  image.image = name
  image.dispatched = true
  return image
}

const nothing = new Environment()

function copySource(from: Token, instruction: Instruction, conversion: Conversion): StageState | undefined {
  const { findings, program, states } = conversion
  const { text, error } = expand(from.text, { escape: program.escape, environment: nothing })
  if (error) {
    findings.refuse('dockerfile/expansion', from, expansionFailed(from.text, error))
    return undefined
  }
  if (text !== from.text) {
    findings.refuse('dockerfile/stage-reference', from, {
      en: `Variables are not replaced in COPY --from. Give the image a stage of its own (FROM $IMAGE AS source), and write --from=source.`,
      zh: 'COPY --from 里不会替换变量。请为该镜像单独建一个阶段（FROM $IMAGE AS source），再写 --from=source。',
    })
    return undefined
  }
  if (!/^[+-]?[0-9]{1,18}$/.test(from.text)) return sourceNamed(from.text, from, conversion)
  const index = Number(from.text)
  const found = states[index]
  if (found) return found
  const stages = program.stages.length
  findings.refuse('dockerfile/stage-reference', from, {
    en: `There is no stage ${from.text}: they are counted from 0, and this file has ${stages} (0 to ${stages - 1}). A name (FROM … AS build, --from=build) survives new stages.`,
    zh: `没有编号为 ${from.text} 的阶段：编号从 0 开始，这个文件共有 ${stages} 个（0 到 ${stages - 1}）。用名称（FROM … AS build、--from=build）则不怕以后增减阶段。`,
  })
  return undefined
}

/** The stage that a COPY takes from; undefined for the build context. */
export function sourceOf(instruction: Instruction, conversion: Conversion): StageState | undefined {
  const from = flagOf(instruction, 'from')
  if (!from || from.text === '') return undefined
  if (/^[+-]?[0-9]{1,18}$/.test(from.text)) return conversion.states[Number(from.text)]
  return conversion.byName.get(from.text.toLowerCase())
}
