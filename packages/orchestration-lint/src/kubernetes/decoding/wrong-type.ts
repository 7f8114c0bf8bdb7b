import type { Words } from '../../diagnostic.ts'
import type { Details } from '../../report.ts'
import type { YamlNode, YamlScalar } from '../../yaml/tree.ts'
import { scalarNames, type Type } from '../schema.ts'
import { shown } from '../validation/words.ts'
import { typePointer, type Place } from './decode.ts'

/** What a type is, for people. */
export function wordsFor(type: Type): Words {
  if (type.shape === 'list') {
    const of = wordsFor(type.of)
    return type.of.shape === 'struct'
      ? { en: 'a list (items with “- ”)', zh: '列表（每项以“- ”开头）' }
      : { en: `a list, each item ${of.en}`, zh: `列表，每一项是${of.zh}` }
  }
  if (type.shape === 'map') {
    const of = wordsFor(type.of)
    return { en: `a map, each value ${of.en}`, zh: `映射，每个值是${of.zh}` }
  }
  if (type.shape === 'struct') {
    const names = [...type.fields.keys()].slice(0, 4).map((name) => `\`${name}\``)
    return {
      en: names.length > 0 ? `a map with fields such as ${names.join(', ')}` : 'a map',
      zh: names.length > 0 ? `映射，带有 ${names.join('、')} 等字段` : '映射',
    }
  }
  switch (type.code) {
    case 's':
      return { en: 'a string', zh: '字符串' }
    case 'b':
      return { en: '`true` or `false`', zh: '`true` 或 `false`' }
    case 'i':
    case 'l':
      return { en: 'a whole number without quotes', zh: '不带引号的整数' }
    case 'o':
      return { en: 'a whole number or a string', zh: '整数或字符串' }
    case 'y':
      return { en: 'a string with base64', zh: 'base64 字符串' }
    case 't':
    case 'u':
      return { en: 'a time in quotes', zh: '带引号的时间' }
    default:
      return { en: scalarNames[type.code], zh: scalarNames[type.code] }
  }
}

function wordsForNode(node: YamlNode): Words {
  if (node.kind === 'mapping') return { en: 'a map', zh: '映射' }
  if (node.kind === 'sequence') return { en: 'a list', zh: '列表' }
  const text = shown(node.text)
  if (typeof node.value === 'string') return { en: `the string ${text}`, zh: `字符串 ${text}` }
  if (typeof node.value === 'number') return { en: `the number ${text}`, zh: `数字 ${text}` }
  return { en: `the boolean ${text}`, zh: `布尔值 ${text}` }
}

function quoting({ text, value, start, end }: YamlScalar): { hint: Words; fix: NonNullable<Details['fix']> } {
  const quoted = `"${text}"`
  const kind = typeof value === 'number' ? { en: 'a number', zh: '数字' } : { en: 'a boolean', zh: '布尔值' }
  return {
    hint: {
      en: ` Without quotes YAML reads it as ${kind.en}: write \`${quoted}\`.`,
      zh: `不加引号时，YAML 会把它读成${kind.zh}：请写成 \`${quoted}\`。`,
    },
    fix: { title: { en: 'Put it into quotes', zh: '加上引号' }, edits: [{ start, end, text: quoted }] },
  }
}

function unquoting({ text, style, start, end }: YamlScalar): {
  hint: Words
  fix?: NonNullable<Details['fix']>
} {
  const hint = { en: ` Leave the quotes out: \`${text}\`.`, zh: `请去掉引号：\`${text}\`。` }
  if (style !== 'single' && style !== 'double') return { hint }
  return {
    hint,
    fix: { title: { en: 'Leave the quotes out', zh: '去掉引号' }, edits: [{ start, end, text }] },
  }
}

/** What to do about it, where that is plain to see. */
function remedy(node: YamlNode, type: Type): { hint: Words; fix?: NonNullable<Details['fix']> } {
  if (node.kind === 'scalar' && type.shape === 'scalar') {
    const isText = typeof node.value === 'string'
    if (type.code === 's' && node.style === 'plain' && !isText) return quoting(node)
    if ((type.code === 'i' || type.code === 'l') && isText && /^(?:0|[1-9]\d*)$/.test(node.text))
      return unquoting(node)
    if (type.code === 'b' && isText && /^(?:true|false)$/.test(node.text)) return unquoting(node)
  }
  if (type.shape === 'list' && node.kind === 'mapping')
    return { hint: { en: ' Begin each item with “- ”.', zh: '请让每一项以“- ”开头。' } }
  if (type.shape === 'list' && node.kind === 'scalar')
    return {
      hint: {
        en: ' Even a single item needs its “- ”, or brackets around it.',
        zh: '即使只有一项，也要以“- ”开头，或用方括号括起来。',
      },
    }
  if (node.kind === 'sequence' && (type.shape === 'map' || type.shape === 'struct'))
    return {
      hint: { en: ' Take the “- ” out, and write `name: value`.', zh: '请去掉“- ”，写成 `name: value`。' },
    }
  return { hint: { en: '', zh: '' } }
}

/** Reports that a value has another type than its field. */
export function sayWrongType(place: Place, node: YamlNode, type: Type): void {
  const name = place.key?.name ?? ''
  const inside = place.steps.at(-1)?.kind
  const { hint, fix } = remedy(node, type)
  const expected = wordsFor(type)
  const found = wordsForNode(node)
  const where: Words =
    inside === 'index'
      ? { en: `Each item of \`${name}\``, zh: `\`${name}\` 的每一项` }
      : inside === 'key'
        ? { en: `Each value in \`${name}\``, zh: `\`${name}\` 里的每个值` }
        : { en: `\`${name}\``, zh: `\`${name}\`` }
  const span = node.kind === 'scalar' || !place.key ? node : place.key.key
  place.report.add(
    'kubernetes/wrong-type',
    node.end > node.start ? span : (place.key?.key ?? node),
    {
      en: `${where.en} has to be ${expected.en}, and this is ${found.en}.${hint.en}`,
      zh: `${where.zh}应当是${expected.zh}，而这里是${found.zh}。${hint.zh}`,
    },
    { path: typePointer(place.steps), ...(fix && { fix }) },
  )
}
