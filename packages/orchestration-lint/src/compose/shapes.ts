import type { YamlEntry, YamlMapping, YamlNode } from '../yaml/tree.ts'
import { isNull, mappingOf, textScalar } from './tree.ts'

/* The same thing in the other of its two shapes, for merging a list with a mapping. */

export function scalarText(node: YamlNode): string {
  return node.kind === 'scalar' ? String(node.value) : ''
}

export function toList(node: YamlNode): readonly YamlNode[] {
  if (node.kind === 'sequence') return node.items
  if (node.kind === 'scalar') return typeof node.value === 'string' ? [node] : []
  return node.entries.flatMap(({ name, key, value }) => {
    if (isNull(value)) return [textScalar(name, key)]
    const values = value.kind === 'sequence' ? value.items : [value]
    return values.map((item) =>
      textScalar(`${name}=${scalarText(item)}`, { start: key.start, end: item.end }),
    )
  })
}

export function toMapping(node: YamlNode, defaults: readonly YamlEntry[] | undefined): YamlMapping {
  if (node.kind === 'mapping') return node
  const items = node.kind === 'sequence' ? node.items : []
  return mappingOf(
    items.map((item) => ({
      name: scalarText(item),
      key: textScalar(scalarText(item), item),
      value: defaults ? mappingOf(defaults, item) : { ...textScalar('', item), value: null },
    })),
    node,
  )
}

export function startedBy(at: YamlNode): YamlEntry[] {
  return [{ name: 'condition', key: textScalar('condition', at), value: textScalar('service_started', at) }]
}

export function toBuild(node: YamlNode): YamlMapping {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return toMapping(node, undefined)
  return mappingOf([{ name: 'context', key: textScalar('context', node), value: node }], node)
}
