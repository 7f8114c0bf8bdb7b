import type { YamlNode } from '../../yaml/tree.ts'
import { itemsOf, textOf } from '../tree.ts'
import type { Service } from './project.ts'

export interface Variable {
  readonly name: string
  /** Known, and not empty. */
  readonly value: string
  /** Whether it came out of a variable of Compose. */
  readonly isReplaced: boolean
  readonly at: YamlNode
}

function isReplaced(node: YamlNode): boolean {
  return node.kind === 'scalar' && /\$(?:\{|[A-Za-z_])/u.test(node.text)
}

/** What a service's environment sets in the file itself. */
export function environmentOf(service: Service): Variable[] {
  const environment = service.node.get('environment')?.value
  if (environment?.kind === 'mapping')
    return environment.entries.flatMap(({ name, value }) => {
      const known = value.kind === 'scalar' && typeof value.value === 'number' ? value.text : textOf(value)
      return known ? [{ name, value: known, isReplaced: isReplaced(value), at: value }] : []
    })
  return itemsOf(environment).flatMap((item) => {
    const text = textOf(item)
    const equals = text?.indexOf('=') ?? -1
    if (text === undefined || equals < 0 || equals === text.length - 1) return []
    return [
      { name: text.slice(0, equals), value: text.slice(equals + 1), isReplaced: isReplaced(item), at: item },
    ]
  })
}
