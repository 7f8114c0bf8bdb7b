import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { refuseChange } from '../immutable.ts'
import { configMapKey } from '../names.ts'
import { isSame } from '../same.ts'
import { sayerOf, type Say } from '../say.ts'
import { shown } from '../words.ts'

/** `MaxSecretSize` of pkg/apis/core, for both kinds. */
export const mostBytes = 1024 * 1024

export function bytesOf(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit > 0x7f) bytes += 1
    // A surrogate pair is four bytes; each half counts two.
    if (unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff)) bytes += 1
  }
  return bytes
}

export function validateKeys(say: Say, map: Field): void {
  for (const { name, field } of map.fields) {
    const problem = configMapKey(name)
    if (problem) say('kubernetes/config-key', field, problem)
  }
}

const forGood = {
  en: '`immutable: true` was applied before, for good.',
  zh: '先前已经应用了 `immutable: true`，无法撤销。',
}

/**
 * Once `immutable` is set, neither it nor the data can be changed.
 * @param changed the bags that are not what they were
 */
export function validateImmutable(say: Say, before: Field, object: Field, changed: readonly Field[]): void {
  if (before.get('immutable').boolean !== true) return
  const flag = object.get('immutable')
  if (flag.boolean !== true) refuseChange(say, flag, forGood)
  for (const bag of changed) refuseChange(say, bag, forGood)
}

export function validateConfigMap(object: Field, context: Context): void {
  const say = sayerOf(context)
  const data = object.get('data')
  const binary = object.get('binaryData')
  const { before } = context
  if (before) {
    const changed = [data, binary].filter((bag) => !isSame(before.get(bag.path.slice(1)), bag))
    validateImmutable(say, before, object, changed)
  }
  validateKeys(say, data)
  for (const { name, field } of data.fields)
    if (binary.get(name).isSet)
      say('kubernetes/config-key', field, {
        en: `The key ${shown(name)} is in \`data\` and in \`binaryData\`. Keep it in one of them.`,
        zh: `键 ${shown(name)} 同时出现在 \`data\` 和 \`binaryData\` 中。请只保留一处。`,
      })
  validateKeys(say, binary)
  const size =
    data.fields.reduce((sum, { field }) => sum + bytesOf(field.text ?? ''), 0) +
    binary.fields.reduce((sum, { field }) => sum + Math.floor(((field.text ?? '').length * 3) / 4), 0)
  if (size > mostBytes)
    say(
      'kubernetes/config-size',
      data,
      {
        en: `The ConfigMap holds ${size} bytes; at most 1 MiB (${mostBytes}) fits. Put big files into a volume or an image.`,
        zh: `ConfigMap 有 ${size} 字节，最多只能放 1 MiB（${mostBytes}）。大文件请放进卷或镜像。`,
      },
      '',
    )
}
