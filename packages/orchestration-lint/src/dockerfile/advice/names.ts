import type { Findings } from '../findings.ts'
import { placeOf, type Instruction, type Program, type Stage } from '../instructions/instruction.ts'
import type { ReadFile } from '../parser/read.ts'

/** BuildKit's checks of how things are written, which need no values. */
export function adviseNames(program: Program, file: ReadFile, findings: Findings): void {
  for (const at of file.emptyContinuations)
    findings.advise('dockerfile/no-empty-continuation', at, {
      en: 'There is an empty line inside this instruction, which future versions will refuse. Remove it, or put a comment (#) there.',
      zh: '这条指令中间有空行，以后的版本会拒绝它。请删去空行，或在那里写一行注释（#）。',
    })
  adviseStageNames(program.stages, findings)
  adviseCasing(program, findings)
  for (const { instructions } of program.stages)
    for (const instruction of instructions)
      if (instruction.keyword === 'maintainer')
        findings.advise('dockerfile/maintainer-deprecated', placeOf(instruction), {
          en: 'MAINTAINER is deprecated. Write LABEL org.opencontainers.image.authors="…".',
          zh: 'MAINTAINER 已弃用。请写 LABEL org.opencontainers.image.authors="…"。',
        })
}

function adviseStageNames(stages: readonly Stage[], findings: Findings): void {
  const seen = new Set<string>()
  for (const { from, name, nameToken } of stages) {
    if (name === undefined || !nameToken) continue
    const at = placeOf(from, nameToken)
    if (name === 'scratch' || name === 'context')
      findings.advise('dockerfile/reserved-stage-name', at, {
        en: `“${name}” means something else to BuildKit already. Choose another name for the stage.`,
        zh: `“${name}”在 BuildKit 里另有含义。请给这个阶段换个名称。`,
      })
    if (seen.has(name))
      findings.advise('dockerfile/duplicate-stage-name', at, {
        en: `There is a stage “${name}” already, and who copies from it gets the later one. Give them different names.`,
        zh: `已经有名为“${name}”的阶段，引用它得到的会是后一个。请用不同的名称。`,
      })
    seen.add(name)
    if (nameToken.text !== name)
      findings.advise(
        'dockerfile/stage-name-casing',
        at,
        {
          en: `Stages are found without regard to case; write the name in small letters: ${name}.`,
          zh: `查找阶段时不区分大小写，名称请用小写：${name}。`,
        },
        { fix: { title: { en: 'Small letters', zh: '改为小写' }, edits: [{ ...nameToken, text: name }] } },
      )
    adviseAs(from, findings)
  }
}

function adviseAs(from: Instruction, findings: Findings): void {
  const name = from.node.name.text
  const as = from.args[1]
  const isLower = name === name.toLowerCase()
  if (!as || (!isLower && name !== name.toUpperCase())) return
  const wanted = isLower ? as.text.toLowerCase() : as.text.toUpperCase()
  if (as.text === wanted) return
  findings.advise(
    'dockerfile/from-as-casing',
    placeOf(from, as),
    {
      en: `${name} and ${as.text} are written differently. Write ${wanted}.`,
      zh: `${name} 与 ${as.text} 的大小写不一致。请写 ${wanted}。`,
    },
    { fix: { title: { en: `Write ${wanted}`, zh: `改为 ${wanted}` }, edits: [{ ...as, text: wanted }] } },
  )
}

function adviseCasing({ stages }: Program, findings: Findings): void {
  const all = stages.flatMap(({ from, instructions }) => [from, ...instructions])
  const names = all.map(({ node }) => node.name.text)
  const lower = names.filter((name) => name === name.toLowerCase()).length
  const upper = names.filter((name) => name === name.toUpperCase()).length
  const isLower = lower > upper
  for (const instruction of all) {
    const { name } = instruction.node
    const wanted = isLower ? name.text.toLowerCase() : name.text.toUpperCase()
    if (name.text === wanted) continue
    findings.advise(
      'dockerfile/consistent-instruction-casing',
      placeOf(instruction, name),
      {
        en: `Most instructions of this file are in ${isLower ? 'small' : 'capital'} letters, and this one is not. Write ${wanted}.`,
        zh: `这个文件里的指令多数用${isLower ? '小写' : '大写'}，这一条却不是。请写 ${wanted}。`,
      },
      { fix: { title: { en: `Write ${wanted}`, zh: `改为 ${wanted}` }, edits: [{ ...name, text: wanted }] } },
    )
  }
}
