import type { Words } from '../../diagnostic.ts'
import type { YamlNode } from '../../yaml/tree.ts'
import { nearest } from '../nearest.ts'
import { dotted, type Path } from '../path.ts'
import type { Mismatch } from '../schema/validate.ts'
import { confusions, serviceFields } from './confusions.ts'
import { briefly, emptied, suggestion } from './parts.ts'
import { typeHint, typeWords } from './types.ts'

type Of<Kind extends Mismatch['kind']> = Extract<Mismatch, { readonly kind: Kind }>

export function wrongType(mismatch: Of<'type'>): Words {
  const wanted = typeWords(mismatch.schema.types ?? [])
  const found = typeWords([mismatch.found])
  const { en, zh } = typeHint(mismatch)
  const field = dotted(mismatch.path)
  return {
    en: field
      ? `“${field}” must be ${wanted.en}, and this is ${found.en}.${en}`
      : `A Compose file must be ${wanted.en}, and this is ${found.en}.`,
    zh: field
      ? `“${field}”必须是${wanted.zh}，而这里是${found.zh}。${zh}`
      : `Compose 文件必须是${wanted.zh}，而这里是${found.zh}。`,
  }
}

function isServiceLike(value: YamlNode): boolean {
  return value.kind === 'mapping' && (value.get('image') !== undefined || value.get('build') !== undefined)
}

function whereItBelongs({ path, name, value, schema }: Of<'unknown-field'>): Words {
  const parent =
    path.length === 1 ? '' : path[0] === 'services' && path.length === 3 ? 'service' : String(path.at(-2))
  const known = Object.hasOwn(confusions, parent) ? confusions[parent] : undefined
  if (known?.[name] && Object.hasOwn(known, name)) return known[name]
  const near = nearest(name, schema.properties.keys())
  if (near !== undefined) return suggestion(near)
  if (parent === '' && isServiceLike(value))
    return {
      en: ` It looks like a service: indent it below “services:”.`,
      zh: `它看起来是一个服务：请缩进到“services:”之下。`,
    }
  if (parent === '' && serviceFields.has(name))
    return {
      en: ` It is a field of a service: indent it below the service that it belongs to.`,
      zh: `它是服务的字段：请缩进到所属的服务之下。`,
    }
  if (parent === 'service' && isServiceLike(value))
    return {
      en: ` It looks like a service itself: it is indented too far.`,
      zh: `它看起来本身就是一个服务：缩进太深了。`,
    }
  return {
    en: ' Your own notes go into fields whose name begins with “x-”.',
    zh: '自己的附注请放进以“x-”开头的字段。',
  }
}

function sectionAmongServices(path: Path): boolean {
  return (
    path.length === 3 &&
    path[0] === 'services' &&
    ['networks', 'volumes', 'secrets', 'configs'].includes(String(path[1]))
  )
}

export function unknownField(mismatch: Of<'unknown-field'>): Words {
  const { path, name } = mismatch
  const parent = dotted(path.slice(0, -1))
  if (sectionAmongServices(path)) {
    const section = String(path[1])
    return {
      en: `“${section}” is read as a service here, as it stands below “services:”, and a service has no field “${name}”. Move “${section}:” to the left edge.`,
      zh: `“${section}”写在“services:”之下，因此被当作服务，而服务没有“${name}”字段。请把“${section}:”移到最左边。`,
    }
  }
  const { en, zh } = whereItBelongs(mismatch)
  return {
    en: parent
      ? `“${parent}” has no field “${name}”.${en}`
      : `A Compose file has no top-level field “${name}”.${en}`,
    zh: parent ? `“${parent}”没有“${name}”这个字段。${zh}` : `Compose 文件没有顶层字段“${name}”。${zh}`,
  }
}

export function badName(name: string): Words {
  return {
    en: `“${briefly(name)}” cannot be a name: names consist of letters, digits, “.”, “_” and “-”.`,
    zh: `“${briefly(name)}”不能用作名称：名称只能由字母、数字、“.”、“_”和“-”组成。`,
  }
}

export function missingField(path: Path, name: string): Words {
  const field = dotted(path)
  return {
    en: `“${field}” needs the field “${name}”, without which Compose does not know what to do with it.`,
    zh: `“${field}”缺少必需的字段“${name}”，没有它 Compose 不知道该怎么做。`,
  }
}

export function repeatedItem(path: Path): Words {
  const field = dotted(path.slice(0, -1))
  return {
    en: `“${field}” says this twice, and Compose refuses lists whose items repeat. Take one of them out.`,
    zh: `“${field}”里重复写了这一项，而 Compose 不接受有重复项的列表。请删去其中一个。`,
  }
}

export function badValue(
  { path, schema, node, kind }: Of<'value' | 'pattern' | 'range'>,
  blank: readonly string[],
): Words {
  const field = dotted(path)
  const found = node.kind === 'scalar' ? briefly(String(node.value)) : ''
  const { en, zh } = emptied(blank)
  if (kind === 'value') {
    const allowed = schema.values ?? []
    // “healthy” is far from “service_healthy” in letters, but not in sense.
    const near = suggestion(
      nearest(found, allowed) ?? allowed.find((value) => found.length > 3 && value.includes(found)),
    )
    return {
      en: `“${field}” must be one of ${allowed.map((value) => `“${value}”`).join(', ')}, and “${found}” is none of them.${near.en}${en}`,
      zh: `“${field}”只能是${allowed.map((value) => `“${value}”`).join('、')}之一，而“${found}”不在其中。${near.zh}${zh}`,
    }
  }
  if (kind === 'range') {
    const { minimum = '−∞', maximum = '∞' } = schema
    return {
      en: `“${field}” must be between ${String(minimum)} and ${String(maximum)}, and ${found} is not.`,
      zh: `“${field}”必须在 ${String(minimum)} 和 ${String(maximum)} 之间，而 ${found} 不在。`,
    }
  }
  if (path.at(-1) === 'pull_policy') {
    const policies = ['always', 'never', 'build', 'missing', 'refresh', 'daily', 'weekly']
    const near = suggestion(nearest(found, policies))
    return {
      en: `“${found}” is no pull policy: write always, never, missing, build, daily, weekly or every_<duration>.${near.en}${en}`,
      zh: `“${found}”不是有效的 pull_policy：请写 always、never、missing、build、daily、weekly 或 every_<时长>。${near.zh}${zh}`,
    }
  }
  return {
    en: `“${found}” cannot be the value of “${field}”: it must contain at least two characters in a row that are letters, digits, “_”, “.” or “-”, the first a letter or digit.${en}`,
    zh: `“${found}”不能用作“${field}”的值：其中至少要有连续两个字母、数字、“_”、“.”或“-”，且第一个是字母或数字。${zh}`,
  }
}
