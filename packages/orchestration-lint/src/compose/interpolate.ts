import type { YamlMapping, YamlNode, YamlScalar } from '../yaml/tree.ts'
import { castText, casts, type Cast } from './casts.ts'
import type { Context } from './context.ts'
import * as messages from './messages/interpolation.ts'
import { pageOf, pointerOf, type Path, type PathTable } from './path.ts'
import { substitute } from './template.ts'
import { mappingOf, resolvedScalar, sequenceOf } from './tree.ts'

const deepest = 200

/** Where in the source a template's offset is; exact where the text was written as it is. */
function placeOf(scalar: YamlScalar, offset: number): { start: number; end: number } {
  const quote = scalar.style === 'plain' ? 0 : 1
  const asWritten = scalar.end - scalar.start === scalar.text.length + 2 * quote
  if (!asWritten || scalar.style === 'literal' || scalar.style === 'folded') return scalar
  const start = scalar.start + quote + offset
  return { start, end: scalar.end - quote }
}

function interpolateScalar(
  scalar: YamlScalar,
  path: Path,
  cast: Cast | undefined,
  context: Context,
): YamlScalar {
  if (typeof scalar.value !== 'string') return scalar
  const { text, unknown, blank, invalidAt } = substitute(scalar.value)
  if (invalidAt !== undefined) {
    context.add(
      'compose/interpolation',
      placeOf(scalar, invalidAt),
      messages.invalidTemplate(scalar.value.slice(invalidAt)),
      {
        path: pointerOf(path),
      },
    )
    return resolvedScalar({ ...scalar }, { unknown: true, blank: [] })
  }
  const isUnknown = unknown || (context.hasEnvironmentFile && blank.length > 0)
  if (isUnknown) return resolvedScalar({ ...scalar }, { unknown: true, blank: [] })
  if (cast === undefined)
    return text === scalar.value ? scalar : resolvedScalar({ ...scalar, value: text }, { unknown, blank })
  const value = castText(text, cast)
  if (value === undefined) {
    context.add('compose/cast', scalar, messages.cannotCast(path, text, cast, blank), {
      path: pointerOf(path),
      documentation: pageOf(path),
    })
    return resolvedScalar({ ...scalar }, { unknown: true, blank })
  }
  return resolvedScalar({ ...scalar, value, text }, { unknown, blank })
}

/** Notes a field that replaces what it would be merged with. @returns whether it stays: `!reset` takes it out */
function staysAfterTag(value: YamlNode, path: Path, name: string, context: Context): boolean {
  if (value.tag !== '!reset' && value.tag !== '!override') return true
  const [section, service] = path
  if (section === 'services' && typeof service === 'string' && path.length === 2) {
    const names = context.replaced.get(service) ?? new Set()
    context.replaced.set(service, names.add(name))
  }
  return value.tag === '!override'
}

function walk(node: YamlNode, path: Path, table: PathTable<Cast> | undefined, context: Context): YamlNode {
  context.spend(1)
  if (node.kind === 'scalar') return interpolateScalar(node, path, table?.value, context)
  if (path.length > deepest) return node
  if (node.kind === 'sequence')
    return sequenceOf(
      node.items
        .filter(({ tag }) => tag !== '!reset')
        .map((item, index) => walk(item, [...path, index], table?.step(index), context)),
      node,
    )
  return mappingOf(
    node.entries
      .filter(({ name, value }) => staysAfterTag(value, path, name, context))
      .map((entry) => ({
        ...entry,
        value: walk(entry.value, [...path, entry.name], table?.step(entry.name), context),
      })),
    node,
  )
}

/** Replaces the variables of all values; keys have none. */
export function interpolate(root: YamlMapping, context: Context): YamlMapping {
  const resolved = walk(root, [], casts, context)
  return resolved.kind === 'mapping' ? resolved : root
}
