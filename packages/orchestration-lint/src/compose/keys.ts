import type { YamlNode } from '../yaml/tree.ts'
import type { Context } from './context.ts'
import * as messages from './messages/structure.ts'
import { isDate } from './tree.ts'
import { dotted, pointerOf, type Path } from './path.ts'

const deepest = 1000

/** Names that are no texts, and names that come twice in one mapping: Compose refuses both wherever they are. */
export function checkKeys(root: YamlNode, lineOf: (offset: number) => number, context: Context): void {
  function walk(node: YamlNode, path: Path): void {
    context.spend(1)
    if (path.length > deepest) return
    if (node.kind === 'sequence')
      node.items.forEach((item, index) => {
        walk(item, [...path, index])
      })
    if (node.kind !== 'mapping') return
    for (const { name, key } of node.repeated) {
      const kept = node.get(name)?.key ?? key
      const [first, again] = kept.start < key.start ? [kept, key] : [key, kept]
      context.add('compose/repeated-key', again, messages.repeatedKey(name, lineOf(first.start)), {
        path: pointerOf([...path, name]),
      })
    }
    for (const { name, key, value } of node.entries) {
      if (typeof key.value !== 'string' || isDate(key))
        context.add('compose/key-not-text', key, messages.keyNotText(key.text || name, dotted(path)), {
          path: pointerOf([...path, name]),
        })
      walk(value, [...path, name])
    }
  }
  walk(root, [])
}
