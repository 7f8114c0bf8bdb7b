import type { Words } from '../../diagnostic.ts'
import type { Span } from '../../report.ts'
import { parseHeredoc } from '../parser/heredoc.ts'
import type { DockerfileReport, DockerfileRuleId } from '../rules.ts'
import { checkHealthcheck } from './healthcheck.ts'
import { flagOf, type Instruction } from './instruction.ts'
import { checkMountSyntax } from './mount-syntax.ts'

type Refuse = (rule: DockerfileRuleId, at: Span, message: Words) => false

/** What BuildKit's parser asks of single instructions. */
export function checkInstruction(instruction: Instruction, report: DockerfileReport): boolean {
  function refuse(rule: DockerfileRuleId, at: Span, message: Words): false {
    report.add(rule, at, message)
    return false
  }
  switch (instruction.keyword) {
    case 'from':
      return checkStageName(instruction, refuse)
    case 'arg':
    case 'env':
    case 'label':
      return checkNames(instruction, refuse)
    case 'add':
    case 'copy':
      return checkDestination(instruction, refuse)
    case 'healthcheck':
      return checkHealthcheck(instruction, report)
    case 'onbuild':
      return checkTrigger(instruction, refuse)
    case 'run':
      return checkNetwork(instruction, refuse) && checkMountSyntax(instruction, report)
    case 'shell':
      return checkShell(instruction, refuse)
    case 'volume':
      return checkVolume(instruction, refuse)
    default:
      return true
  }
}

const stageName = /^[a-z][a-z0-9_.-]*$/

function checkStageName({ args }: Instruction, refuse: Refuse): boolean {
  const name = args[2]
  if (!name || stageName.test(name.text.toLowerCase())) return true
  return refuse('dockerfile/stage-name', name, {
    en: `“${name.text}” cannot name a stage: a name begins with a letter, and then has letters, digits, “-”, “_” and “.” only.`,
    zh: `“${name.text}”不能作为阶段的名称：名称须以字母开头，其后只能有字母、数字、“-”“_”和“.”。`,
  })
}

function checkNames({ node, args }: Instruction, refuse: Refuse): boolean {
  const keys = node.keyword === 'arg' ? args : node.pairs.map(({ key }) => key)
  const blank = keys.find(({ text }) => text === '' || (node.keyword === 'arg' && text.startsWith('=')))
  if (!blank) return true
  const name = node.keyword.toUpperCase()
  return refuse(
    'dockerfile/key-value',
    { start: blank.start, end: Math.max(blank.end, blank.start + 1) },
    {
      en: `There is no name before the “=”. Write ${name} NAME=value, without a space before the equals sign.`,
      zh: `“=”之前没有名称。请写成 ${name} NAME=value，等号前不能有空格。`,
    },
  )
}

function checkDestination({ args, keyword }: Instruction, refuse: Refuse): boolean {
  const destination = args.at(-1)
  if (!destination || !parseHeredoc(destination.text)) return true
  return refuse('dockerfile/heredoc', destination, {
    en: `The last argument of ${keyword.toUpperCase()} is the destination, and a document cannot be one. Write the path after it: ${keyword.toUpperCase()} ${destination.text} /path/file.`,
    zh: `${keyword.toUpperCase()} 的最后一个参数是目的地，不能是内嵌文档。请在它之后写上路径：${keyword.toUpperCase()} ${destination.text} /path/file。`,
  })
}

function checkTrigger({ node }: Instruction, refuse: Refuse): boolean {
  const { child } = node
  if (!child) return true
  const name = child.keyword.toUpperCase()
  if (name === 'ONBUILD')
    return refuse('dockerfile/onbuild', child.name, {
      en: 'ONBUILD cannot be put into ONBUILD. Write the instruction itself after the first one.',
      zh: 'ONBUILD 不能嵌套在 ONBUILD 里。请在第一个 ONBUILD 之后直接写要触发的指令。',
    })
  if (name !== 'FROM' && name !== 'MAINTAINER') return true
  return refuse('dockerfile/onbuild', child.name, {
    en: `${name} cannot wait in ONBUILD: a trigger runs inside the stage of the image that is built on this one.`,
    zh: `${name} 不能放在 ONBUILD 里：触发器是在以本镜像为基础的那个构建阶段内部执行的。`,
  })
}

function checkNetwork(instruction: Instruction, refuse: Refuse): boolean {
  const network = flagOf(instruction, 'network')
  if (!network || ['default', 'none', 'host'].includes(network.text)) return true
  return refuse('dockerfile/flag-value', network, {
    en: `RUN --network is default, none or host, and not “${network.text}”. For a step without network, write --network=none.`,
    zh: `RUN --network 只能是 default、none 或 host，而不是“${network.text}”。若要让这一步不联网，请写 --network=none。`,
  })
}

function checkShell({ node, args }: Instruction, refuse: Refuse): boolean {
  if (node.json && args.length > 0) return true
  return refuse('dockerfile/json-form', node.rest.end > node.rest.start ? node.rest : node, {
    en: 'SHELL takes a JSON array only, with at least the program in it, in double quotes: SHELL ["/bin/bash", "-o", "pipefail", "-c"].',
    zh: 'SHELL 只接受 JSON 数组，其中至少要有程序本身，且要用双引号：SHELL ["/bin/bash", "-o", "pipefail", "-c"]。',
  })
}

function checkVolume({ args }: Instruction, refuse: Refuse): boolean {
  const blank = args.find(({ text }) => text.trim() === '')
  if (!blank) return true
  return refuse('dockerfile/volume', blank, {
    en: 'The path of a volume is empty. Write an absolute path, such as VOLUME /data.',
    zh: '卷的路径是空的。请写一个绝对路径，例如 VOLUME /data。',
  })
}
