import type { Words } from '../../diagnostic.ts'
import type { Mismatch } from '../schema/validate.ts'
import { isDate } from '../tree.ts'
import { briefly } from './parts.ts'

type WrongType = Extract<Mismatch, { readonly kind: 'type' }>

const types: Readonly<Record<string, Words>> = {
  object: { en: 'a mapping (“key: value”)', zh: '映射（“键: 值”）' },
  array: { en: 'a list (“- item”)', zh: '列表（“- 项”）' },
  string: { en: 'a text', zh: '文本' },
  number: { en: 'a number', zh: '数字' },
  integer: { en: 'a whole number', zh: '整数' },
  boolean: { en: 'true or false', zh: 'true 或 false' },
  null: { en: 'nothing', zh: '空值' },
  date: { en: 'a date', zh: '日期' },
}

export function typeWords(names: Iterable<string>): Words {
  const words = [...names].map((name) => types[name] ?? { en: name, zh: name })
  return { en: words.map(({ en }) => en).join(' or '), zh: words.map(({ zh }) => zh).join('或') }
}

/** How to write it instead. */
export function typeHint({ schema, found, node, path }: WrongType): Words {
  const takes = (type: string): boolean => schema.types?.has(type) === true
  if (isDate(node)) {
    const text = node.kind === 'scalar' ? node.text : ''
    return {
      en: ` YAML reads an unquoted date as a point in time; write "${text}".`,
      zh: `YAML 把不带引号的日期当作时间；请写成 "${text}"。`,
    }
  }
  if (found === 'null')
    return {
      en: ' Write a value after the colon, or take the field out.',
      zh: '请在冒号后写上值，或删除该字段。',
    }
  if (node.kind === 'scalar' && takes('string')) {
    const text = briefly(node.text)
    return { en: ` Quote it: "${text}".`, zh: `请加上引号："${text}"。` }
  }
  if (node.kind === 'scalar' && takes('array')) {
    const text = briefly(node.text)
    return { en: ` Write it as a list item: “- ${text}”.`, zh: `请写成列表项：“- ${text}”。` }
  }
  if (found === 'object' && path.at(-2) !== undefined && typeof path.at(-1) === 'number' && takes('string')) {
    const key = node.kind === 'mapping' ? node.entries[0]?.name : undefined
    if (key !== undefined)
      return {
        en: ` The colon with a space after it makes a mapping of “${key}: …”: quote the whole item${path.at(-2) === 'environment' ? `, or write “${key}=…”` : ''}.`,
        zh: `冒号加空格会把“${key}: …”变成映射：请给整项加引号${path.at(-2) === 'environment' ? `，或写成“${key}=…”` : ''}。`,
      }
  }
  if (found === 'object' && takes('array'))
    return { en: ' Begin each item with “- ”.', zh: '每一项前面都要写“- ”。' }
  if (found === 'array' && takes('object'))
    return { en: ' Take the dashes away and give each entry a name.', zh: '请去掉短横线，给每一项写上名称。' }
  return { en: '', zh: '' }
}
