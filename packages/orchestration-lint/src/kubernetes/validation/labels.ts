import { Field } from '../field.ts'
import type { KubernetesRuleId } from '../rules.ts'
import { labelValue, qualifiedName } from './names.ts'
import { textOf, type Say } from './say.ts'

/** 256 KiB for all annotations of an object together. */
const mostAnnotations = 256 * 1024

/** Points at a key of a map. */
function keyOf(map: Field, name: string): Field {
  const { path, keySpan } = map.get(name)
  return new Field(undefined, path, keySpan)
}

/**
 * Says what is wrong with the keys and values of labels; the server names the map, not the entry.
 * @param path the map's path, where the server names another
 */
export function sayLabels(
  say: Say,
  labels: Field,
  rule: KubernetesRuleId = 'kubernetes/labels',
  path = labels.path,
): void {
  for (const { name, field } of labels.fields) {
    const wrongKey = qualifiedName(name)
    if (wrongKey) say(rule, keyOf(labels, name), wrongKey, path)
    const wrongValue = labelValue(textOf(field))
    if (wrongValue) say(rule, field, wrongValue, path)
  }
}

function bytesOf(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff)) bytes += 2
    else if (unit >= 0x80) bytes += 1
  }
  return bytes
}

/** Says what is wrong with annotations: their keys, and their size as a whole. */
export function sayAnnotations(say: Say, annotations: Field, path = annotations.path): void {
  let size = 0
  for (const { name, field } of annotations.fields) {
    // Upper case is allowed in the prefix of an annotation, unlike in that of a label.
    const problem = qualifiedName(name.toLowerCase())
    if (problem) say('kubernetes/annotations', keyOf(annotations, name), problem, path)
    size += bytesOf(name) + bytesOf(textOf(field))
  }
  if (size > mostAnnotations)
    say(
      'kubernetes/annotations',
      annotations,
      {
        en: `The annotations hold ${size} bytes; all together may have ${mostAnnotations} at most. Keep large texts in a ConfigMap. (With \`kubectl apply\`, the copy in \`last-applied-configuration\` counts too.)`,
        zh: `注解共有 ${size} 字节，全部加起来最多 ${mostAnnotations} 字节。请把大段文字放到 ConfigMap 中。（使用 \`kubectl apply\` 时，\`last-applied-configuration\` 中的副本也计算在内。）`,
      },
      path,
    )
}
