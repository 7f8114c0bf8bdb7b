import type { Words } from '../../diagnostic.ts'
import { dotted, type Path } from '../path.ts'
import type { ScalarProblem } from '../values/scalars.ts'
import { briefly, emptied } from './parts.ts'

const reasons: Readonly<Record<Exclude<ScalarProblem['kind'], 'duration'>, Words>> = {
  boolean: { en: 'it must be true or false', zh: '它必须是 true 或 false' },
  bytes: {
    en: 'a size is a number with the unit b, k, m, g, t or p (also kb, KiB …), such as “512m” or “1.5gb”; the “Mi” of Kubernetes is none',
    zh: '大小由数字加单位 b、k、m、g、t 或 p（也可写 kb、KiB 等）组成，例如“512m”或“1.5gb”；Kubernetes 的“Mi”不行',
  },
  command: {
    en: 'a quote or a bracket in it does not close; Compose splits a command into words itself, without a shell. Write it as a list, one word an item',
    zh: '其中的引号或括号没有闭合；Compose 会自己把命令拆成单词，并不经过 shell。请写成列表，每个单词一项',
  },
  count: { en: 'it must be a whole number or “all”', zh: '它必须是整数或“all”' },
  expose: { en: 'a port is a whole number', zh: '端口必须是整数' },
  integer: { en: 'it must be a whole number', zh: '它必须是整数' },
  mode: { en: 'it must be an octal number such as 0440', zh: '它必须是八进制数，例如 0440' },
  natural: {
    en: 'it must be a whole number that is not negative, written without quotes',
    zh: '它必须是不带引号的非负整数',
  },
  number: {
    en: 'it must be a number such as 0.5; the “500m” of Kubernetes is none',
    zh: '它必须是数字，例如 0.5；Kubernetes 的“500m”不行',
  },
  path: { en: 'the path to watch must not be empty', zh: '要监视的路径不能为空' },
  text: { en: 'Compose wants a text here: put it into quotes', zh: 'Compose 在这里需要文本：请加上引号' },
}

const durations: Readonly<Record<'no-unit' | 'unknown-unit' | 'malformed', Words>> = {
  'no-unit': { en: 'its last number has no unit', zh: '末尾的数字缺少单位' },
  'unknown-unit': { en: 'it has a unit that Compose does not know', zh: '其中有 Compose 不认识的单位' },
  malformed: { en: 'it is not made of numbers and units', zh: '它不是由数字和单位组成的' },
}

export function badScalar(problem: ScalarProblem, path: Path, blank: readonly string[]): Words {
  const field = dotted(path)
  const text = briefly(problem.text)
  const { en, zh } = emptied(blank)
  if (problem.kind === 'duration') {
    const reason = durations[problem.duration]
    return {
      en: `“${text}” is no duration for “${field}”: ${reason.en}. Write numbers with us, ms, s, m, h, d or w and no spaces, such as “1m30s”.${en}`,
      zh: `“${text}”不能作为“${field}”的时长：${reason.zh}。请写成数字加 us、ms、s、m、h、d 或 w，中间不留空格，例如“1m30s”。${zh}`,
    }
  }
  const reason = reasons[problem.kind]
  return {
    en: `Compose cannot read “${text}” as “${field}”: ${reason.en}.${en}`,
    zh: `Compose 无法把“${text}”读作“${field}”：${reason.zh}。${zh}`,
  }
}

export function notText(path: Path): Words {
  const field = dotted(path)
  return {
    en: `“${field}” must be a text, which Docker hands to its storage driver as it is.`,
    zh: `“${field}”必须是文本，Docker 会原样交给存储驱动。`,
  }
}

export function spaceAfterName(name: string): Words {
  return {
    en: `There is a space before the “=” of “${name}”, which would become part of the variable’s name, so Compose refuses it. Write “${name}=…”.`,
    zh: `“${name}”的“=”前面有空格，空格会成为变量名的一部分，因此 Compose 不接受。请写成“${name}=…”。`,
  }
}

export function contextWithoutPath(text: string): Words {
  return {
    en: `“${briefly(text)}” must be “name=path”: a build context has a name under which the Dockerfile calls it.`,
    zh: `“${briefly(text)}”应写成“名称=路径”：构建上下文需要一个供 Dockerfile 引用的名称。`,
  }
}

export function sshWithoutPath(text: string): Words {
  return {
    en: `“${briefly(text)}” must be “default” or “id=path”: Compose needs to know which key or socket the id stands for.`,
    zh: `“${briefly(text)}”应是“default”或“id=路径”：Compose 需要知道这个 id 指的是哪个密钥或套接字。`,
  }
}

export function hostWithoutAddress(text: string): Words {
  return {
    en: `“${briefly(text)}” names no address: write “host=address”.`,
    zh: `“${briefly(text)}”没有给出地址：请写成“主机名=地址”。`,
  }
}

export function badHost(name: string): Words {
  return {
    en: `“${briefly(name)}” cannot be a host name in “extra_hosts”: it must not be empty nor contain “:” or “=”. Write “host=address”.`,
    zh: `“${briefly(name)}”不能用作“extra_hosts”里的主机名：不能为空，也不能含有“:”或“=”。请写成“主机名=地址”。`,
  }
}
