import type { Words } from '../../diagnostic.ts'
import { dotted } from '../path.ts'
import { suggestion } from './parts.ts'

export function emptyFile(): Words {
  return {
    en: 'There is nothing in this file for Compose to read. The least is “services:” with one service that has an “image” or a “build”.',
    zh: '这个文件里没有 Compose 能读取的内容。至少要有“services:”，其下有一个带“image”或“build”的服务。',
  }
}

export function notMapping(): Words {
  return {
    en: 'A Compose file is a mapping whose top-level fields are “services”, “networks”, “volumes” and so on; this document is none.',
    zh: 'Compose 文件是一个映射，顶层字段有“services”“networks”“volumes”等；而这个文档不是。',
  }
}

export function keyNotText(text: string, parent: string): Words {
  const where = parent ? { en: ` in “${parent}”`, zh: `“${parent}”中的` } : { en: '', zh: '' }
  return {
    en: `The name “${text}”${where.en} is not a text for YAML, and Compose refuses it. Quote it: "${text}".`,
    zh: `${where.zh}名称“${text}”在 YAML 中不是文本，Compose 不接受。请加上引号："${text}"。`,
  }
}

export function repeatedKey(name: string, line: number): Words {
  return {
    en: `“${name}” is already there at line ${String(line)}. Compose refuses a name that comes twice in one mapping: join the two, or take one out.`,
    zh: `“${name}”在第 ${String(line)} 行已经写过。Compose 不接受同一映射中重复的名称：请合并两处，或删去其一。`,
  }
}

export function extendsNothing(): Words {
  return {
    en: '“extends” must name the service whose configuration is taken over: “service: …”.',
    zh: '“extends”必须写明要继承哪个服务的配置：“service: …”。',
  }
}

export function extendsUnknown(name: string, near: string | undefined): Words {
  const { en, zh } = suggestion(near)
  return {
    en: `There is no service “${name}” in this file to extend. For a service of another file add “file: …”.${en}`,
    zh: `这个文件里没有可供继承的服务“${name}”。如果它在另一个文件里，请加上“file: …”。${zh}`,
  }
}

export function extendsItself(chain: readonly string[]): Words {
  const shown = chain.slice(0, 6).join(' → ')
  return {
    en: `These services extend one another in a circle (${shown}), so that none has a configuration to begin with.`,
    zh: `这些服务循环地相互继承（${shown}），没有一个有最初的配置。`,
  }
}

export function cannotOverride(path: readonly string[]): Words {
  const field = dotted(path)
  return {
    en: `“${field}” has another shape here than in what it is merged with (a list there, a mapping here, or the reverse), and Compose cannot make one of the two. Write both in the same shape.`,
    zh: `“${field}”在这里与被合并的那一处形式不同（一处是列表，另一处是映射），Compose 无法合并。请把两处写成同一种形式。`,
  }
}

export function includeNotList(): Words {
  return {
    en: '“include” must be a list of files, even of one: “- path”.',
    zh: '“include”必须是文件列表，哪怕只有一个也要写成“- 路径”。',
  }
}

export function includeItem(): Words {
  return {
    en: 'An item of “include” is a path, or a mapping with “path”, “project_directory” and “env_file” that are paths.',
    zh: '“include”的每一项应是路径，或带有“path”“project_directory”“env_file”（均为路径）的映射。',
  }
}

export function includeUnknown(name: string, near: string | undefined): Words {
  const { en, zh } = suggestion(near)
  return {
    en: `Compose passes over “${name}”: an item of “include” has “path”, “project_directory” and “env_file”.${en}`,
    zh: `Compose 会忽略“${name}”：“include”的项只有“path”“project_directory”“env_file”。${zh}`,
  }
}

export function projectName(name: string, blank: string): Words {
  return {
    en: `Of the project name “${name}” nothing remains once Compose has dropped what is neither a small letter, a digit, “_” nor “-”.${blank ? ` The variable “${blank}” has no value here.` : ''}`,
    zh: `项目名“${name}”去掉小写字母、数字、“_”和“-”以外的字符后什么也不剩。${blank ? `变量“${blank}”在这里没有值。` : ''}`,
  }
}
