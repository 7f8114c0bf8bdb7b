import { placeOf, type Instruction } from '../instructions/instruction.ts'
import type { DockerfileReport } from '../rules.ts'
import { operands, type Command } from './commands.ts'

function isApt({ words }: Command): boolean {
  return words[0] === 'apt-get' || words[0] === 'apt'
}

function does(command: Command, verb: string): boolean {
  return isApt(command) && operands(command).includes(verb)
}

function saysYes({ words }: Command): boolean {
  return words.some(
    (word) => /^-[a-z]*(?:y|qq)[a-z]*$/.test(word) || word === '--yes' || word.startsWith('--assume-yes'),
  )
}

/** @param isKept whether the stage ends up in the image */
export function adviseApt(
  instruction: Instruction,
  commands: readonly Command[],
  { isKept, assumesYes }: { isKept: boolean; assumesYes: boolean },
  report: DockerfileReport,
): void {
  const updates = commands.some((command) => does(command, 'update'))
  const installs = commands.filter((command) => does(command, 'install'))
  const at = placeOf(instruction)
  if (installs.length > 0 && !updates)
    report.add('dockerfile/apt-get-update', at, {
      en: 'Packages are installed from lists that an earlier layer fetched, or from none. A cached layer of last month then asks for files that are gone. Write apt-get update && apt-get install in one RUN.',
      zh: '这里安装软件包所依据的列表来自更早的层，甚至没有列表。缓存里上个月的列表会指向已经不存在的文件。请在同一条 RUN 里写 apt-get update && apt-get install。',
    })
  if (updates && commands.length === commands.filter((command) => does(command, 'update')).length)
    report.add('dockerfile/apt-get-update', at, {
      en: 'apt-get update alone makes a layer that is cached and grows old. Write it in the RUN of the install: apt-get update && apt-get install ….',
      zh: '单独的 apt-get update 会成为被缓存而逐渐过时的一层。请把它与安装写在同一条 RUN 里：apt-get update && apt-get install …。',
    })
  if (!assumesYes && installs.some((command) => !saysYes(command)))
    report.add('dockerfile/apt-get-yes', at, {
      en: 'apt-get install asks whether to go on, and nobody answers during a build. Add -y.',
      zh: 'apt-get install 会询问是否继续，而构建时没有人回答。请加上 -y。',
    })
  if (!isKept || !updates || installs.length === 0 || cleans(instruction, commands)) return
  report.add('dockerfile/apt-get-lists', at, {
    en: 'The package lists stay in this layer, some twenty megabytes. End the RUN with && rm -rf /var/lib/apt/lists/*, or mount a cache there.',
    zh: '软件包列表会留在这一层里，约二十兆。请在这条 RUN 末尾加上 && rm -rf /var/lib/apt/lists/*，或在那里挂载缓存。',
  })
}

function cleans(instruction: Instruction, commands: readonly Command[]): boolean {
  const isMounted = (instruction.flags.get('mount') ?? []).some(({ text }) =>
    /\/var\/(?:lib|cache)\/?/.test(text),
  )
  return isMounted || commands.some(({ words }) => words.some((word) => word.startsWith('/var/lib/apt')))
}
