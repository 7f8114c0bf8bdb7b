import type { Span } from '../../report.ts'
import { toJson, type YamlMapping, type YamlNode } from '../../yaml/tree.ts'
import type { Context } from '../context.ts'
import type { Path } from '../path.ts'
import { isDate, isUnknown } from '../tree.ts'
import type { Schema } from './compile.ts'

/** One way in which a file does not match the schema. */
export type Mismatch = { readonly at: Span; readonly path: Path; readonly schema: Schema } & (
  | { readonly kind: 'type'; readonly found: string; readonly node: YamlNode }
  | {
      readonly kind: 'unknown-field'
      readonly name: string
      readonly value: YamlNode
      readonly siblings: YamlMapping
    }
  | { readonly kind: 'missing-field'; readonly name: string }
  | { readonly kind: 'value' | 'pattern' | 'range'; readonly node: YamlNode }
  | { readonly kind: 'repeated'; readonly first: YamlNode }
)

/** The type of a value as JSON has it; `date` is none of JSON's, and no field takes it. */
export function typeOf(node: YamlNode): string {
  if (node.kind === 'mapping') return 'object'
  if (node.kind === 'sequence') return 'array'
  if (isDate(node)) return 'date'
  if (node.value === null) return 'null'
  if (typeof node.value === 'number') return Number.isInteger(node.value) ? 'integer' : 'number'
  return typeof node.value
}

function accepts(types: ReadonlySet<string> | undefined, type: string): boolean {
  return !types || types.has(type) || (type === 'integer' && types.has('number'))
}

/** Two items of a list are the same when their JSON is. */
function keyOf(node: YamlNode): string {
  return JSON.stringify(toJson(node), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
}

export function validate(root: YamlNode, schema: Schema, context: Context): Mismatch[] {
  const found: Mismatch[] = []

  function validateFields(node: YamlMapping, shape: Schema, path: Path): void {
    for (const name of shape.required)
      if (!node.get(name)) found.push({ kind: 'missing-field', at: node, path, schema: shape, name })
    for (const { name, key, value } of node.entries) {
      const known = shape.properties.get(name)
      const inner = [...path, name]
      if (known) walk(value, known, inner, key)
      let matches = known !== undefined
      for (const pattern of shape.patterns)
        if (pattern.name.test(name)) {
          matches = true
          walk(value, pattern.schema, inner, key)
        }
      if (!matches && shape.closed)
        found.push({
          kind: 'unknown-field',
          at: key,
          path: inner,
          schema: shape,
          name,
          value,
          siblings: node,
        })
    }
  }

  function walk(node: YamlNode, shape: Schema, path: Path, key: Span): void {
    context.spend(1)
    // Nobody knows what a variable that comes from outside will be, and Compose casts it where it must.
    if (isUnknown(node)) return
    const type = typeOf(node)
    if (!accepts(shape.types, type)) {
      const isEmpty = node.start === node.end
      found.push({ kind: 'type', at: isEmpty ? key : node, path, schema: shape, found: type, node })
      return
    }
    // The branches of this schema never share a type, so the one that takes the type is the one that was meant.
    for (const branch of shape.branches) if (accepts(branch.types, type)) walk(node, branch, path, key)
    if (node.kind === 'mapping') validateFields(node, shape, path)
    else if (node.kind === 'sequence') {
      const { items } = shape
      if (items)
        node.items.forEach((item, index) => {
          walk(item, items, [...path, index], item)
        })
      if (shape.unique) validateUnique(node.items, shape, path)
    } else validateScalar(node.value, node, shape, path)
  }

  function validateUnique(items: readonly YamlNode[], shape: Schema, path: Path): void {
    const seen = new Map<string, YamlNode>()
    items.forEach((item, index) => {
      if (isUnknown(item)) return
      const key = keyOf(item)
      // Compose takes a number for equal to an earlier text that spells it.
      const first = seen.get(key) ?? (typeOf(item) === 'integer' ? seen.get(JSON.stringify(key)) : undefined)
      if (first) found.push({ kind: 'repeated', at: item, path: [...path, index], schema: shape, first })
      else seen.set(key, item)
    })
  }

  function validateScalar(value: unknown, node: YamlNode, shape: Schema, path: Path): void {
    const details = { at: node, path, schema: shape, node }
    if (typeof value === 'string') {
      if (shape.values && !shape.values.includes(value)) found.push({ kind: 'value', ...details })
      if (shape.pattern && !shape.pattern.test(value)) found.push({ kind: 'pattern', ...details })
    } else if (typeof value === 'number') {
      const { minimum = -Infinity, maximum = Infinity } = shape
      if (value < minimum || value > maximum) found.push({ kind: 'range', ...details })
    }
  }

  walk(root, schema, [], root)
  return found
}
