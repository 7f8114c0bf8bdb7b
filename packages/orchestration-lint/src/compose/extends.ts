import type { YamlEntry, YamlMapping, YamlNode } from '../yaml/tree.ts'
import type { Context } from './context.ts'
import { mergeServices } from './merge.ts'
import * as messages from './messages/structure.ts'
import { nearest } from './nearest.ts'
import { pointerOf } from './path.ts'
import { isNull, isUnknown, mappingOf, textOf } from './tree.ts'

const longestChain = 200

/** The services with what they extend, and which of them extend a file that the checker does not see. */
export interface Extended {
  readonly services: YamlMapping
  readonly open: ReadonlySet<string>
}

interface Reference {
  readonly service: string
  readonly isElsewhere: boolean
}

/** What `extends` names; undefined when it is of no use, which the schema or this says. */
function referenceOf(extension: YamlNode, name: string, context: Context): Reference | undefined {
  if (extension.kind === 'mapping') {
    const service = extension.get('service')?.value
    const isElsewhere = extension.get('file') !== undefined
    if (service === undefined || isNull(service)) {
      context.add('compose/extends', extension, messages.extendsNothing(), {
        path: pointerOf(['services', name, 'extends']),
      })
      return undefined
    }
    if (isElsewhere || isUnknown(service)) return { service: '', isElsewhere: true }
    const text = textOf(service)
    return text === undefined ? undefined : { service: text, isElsewhere: false }
  }
  if (isUnknown(extension)) return { service: '', isElsewhere: true }
  if (isNull(extension))
    context.add('compose/extends', extension, messages.extendsNothing(), {
      path: pointerOf(['services', name, 'extends']),
    })
  const text = textOf(extension)
  return text === undefined ? undefined : { service: text, isElsewhere: false }
}

/** Merges into each service of the file what it extends. */
export function applyExtends(services: YamlMapping, context: Context): Extended {
  const done = new Map<string, YamlMapping>()
  const open = new Set<string>()
  const names = (): string[] => services.entries.map(({ name }) => name)

  function extended(entry: YamlEntry, chain: readonly string[]): YamlNode {
    const { name, value } = entry
    const known = done.get(name)
    if (known) return known
    if (value.kind !== 'mapping') return value
    const extension = value.get('extends')?.value
    if (!extension) return value
    const rest = mappingOf(
      value.entries.filter((field) => field.name !== 'extends'),
      value,
    )
    const at = { path: pointerOf(['services', name, 'extends']) }
    const reference = referenceOf(extension, name, context)
    // What is wrong stays in the tree, for the schema to say so.
    if (!reference) return value
    const base = reference.isElsewhere ? undefined : services.get(reference.service)
    if (reference.isElsewhere || chain.length > longestChain) {
      open.add(name)
      done.set(name, rest)
      return rest
    }
    if (!base) {
      context.add(
        'compose/extends',
        extension,
        messages.extendsUnknown(reference.service, nearest(reference.service, names())),
        at,
      )
      return rest
    }
    if (chain.includes(name)) {
      context.add(
        'compose/extends',
        extension,
        messages.extendsItself([...chain.slice(chain.indexOf(name)), name]),
        at,
      )
      return rest
    }
    const below = extended(base, [...chain, name])
    if (open.has(reference.service)) open.add(name)
    if (below.kind !== 'mapping') return rest
    const replaced = context.replaced.get(name)
    const merged = mergeServices(
      replaced
        ? mappingOf(
            below.entries.filter((field) => !replaced.has(field.name)),
            below,
          )
        : below,
      rest,
      name,
      (over, path) => {
        context.add('compose/merge', over, messages.cannotOverride(path), { path: pointerOf(path) })
      },
      context,
    )
    done.set(name, merged)
    return merged
  }

  const entries = services.entries.map((entry) => ({ ...entry, value: extended(entry, []) }))
  return { services: mappingOf(entries, services), open }
}
