import type { CheckOptions } from '../../options.ts'
import { flagOf, placeOf, type Instruction, type Stage } from '../instructions/instruction.ts'
import type { DockerfileReport } from '../rules.ts'
import { commandsOf, operands, type Command } from './commands.ts'

const archive = /\.(?:tar|tgz|tbz2?|txz|tzst|gz|bz2|xz|zst|zip)(?:\.\w+)?$|[*?[]|^<</i
const remote = /^(?:https?|git|ssh):|^[^\s/@]+@[^\s/:]+:|^github\.com\//
/** What ADD alone has. */
const flagsOfAdd = ['unpack', 'checksum', 'keep-git-dir']

/** COPY or ADD of the whole build context. */
export function copiesEverything(instruction: Instruction): boolean {
  if (!['add', 'copy'].includes(instruction.keyword) || flagOf(instruction, 'from')) return false
  return instruction.args.slice(0, -1).some(({ text }) => text === '.' || text === './')
}

export function adviseAdd(instruction: Instruction, report: DockerfileReport): void {
  const sources = instruction.args.slice(0, -1)
  const isSpecial = sources.some(({ text }) => text.includes('$') || archive.test(text) || remote.test(text))
  if (instruction.keyword !== 'add' || isSpecial) return
  if (flagsOfAdd.some((flag) => flagOf(instruction, flag))) return
  report.add(
    'dockerfile/add-instead-of-copy',
    placeOf(instruction),
    {
      en: 'ADD unpacks archives and downloads; for plain files it is COPY with surprises. Write COPY.',
      zh: 'ADD 会解包归档、会下载；用于普通文件时，它只是会带来意外的 COPY。请写 COPY。',
    },
    {
      fix: {
        title: { en: 'Write COPY', zh: '改为 COPY' },
        edits: [
          {
            start: instruction.node.name.start,
            end: instruction.node.name.end,
            text: instruction.node.name.text === 'add' ? 'copy' : 'COPY',
          },
        ],
      },
    },
  )
}

/** What a command installs from a file of dependencies. */
function installer(command: Command): string | undefined {
  const [program = '', verb = ''] = command.words
  const line = `${program} ${verb}`
  if (line === 'npm ci' || line === 'go mod' || line === 'bundle install' || line === 'composer install')
    return line
  if (['npm install', 'npm i', 'yarn install', 'pnpm install', 'pnpm i'].includes(line))
    return operands(command).length === 1 ? line : undefined
  if (program === 'yarn' && verb === '') return program
  const isPip = /^pip3?$/.test(program) && verb === 'install'
  return isPip && command.words.includes('-r') ? 'pip install -r' : undefined
}

/** Whether a change of any source file makes the dependencies be installed again. */
export function adviseOrder({ instructions }: Stage, report: DockerfileReport): void {
  let copied: Instruction | undefined
  const installed = new Set<string>()
  for (const instruction of instructions) {
    if (!copied && copiesEverything(instruction)) copied = instruction
    if (instruction.keyword !== 'run') continue
    const names = commandsOf(instruction).flatMap((command) => installer(command) ?? [])
    const [name] = names
    if (name !== undefined && copied && names.every((each) => !installed.has(each))) {
      report.add('dockerfile/cache-order', placeOf(copied), {
        en: `Every change of a source file makes ${name} run again, for this line comes before it. Copy the files that name the dependencies first, install, and copy the rest then.`,
        zh: `这一行写在 ${name} 之前，因此源码的任何改动都会让它重新执行。请先只复制声明依赖的文件，安装之后再复制其余的。`,
      })
      return
    }
    for (const each of names) installed.add(each)
  }
}

export function adviseIgnoreFile(
  stages: readonly Stage[],
  { siblings }: CheckOptions,
  report: DockerfileReport,
): void {
  if (!siblings || siblings.some((name) => name.endsWith('.dockerignore'))) return
  const everything = stages.flatMap(({ instructions }) => instructions).find(copiesEverything)
  if (!everything) return
  report.add('dockerfile/dockerignore', placeOf(everything), {
    en: 'The whole directory is copied, and there is no .dockerignore beside it: .git, node_modules and .env go into the image too. Write one.',
    zh: '这里复制了整个目录，旁边却没有 .dockerignore：.git、node_modules 和 .env 也会进入镜像。请写一个。',
  })
}
