import { composeSchema } from '../../generated/compose-schema.ts'
import type { SchemaSource } from './source.ts'

/** A schema whose references are followed and whose patterns are compiled. */
export interface Schema {
  /** All types that it may take, those of its branches too; undefined where any will do. */
  readonly types: ReadonlySet<string> | undefined
  readonly properties: ReadonlyMap<string, Schema>
  readonly patterns: readonly { readonly name: RegExp; readonly schema: Schema }[]
  /** Whether fields that it does not name are refused. */
  readonly closed: boolean
  readonly items: Schema | undefined
  readonly required: readonly string[]
  readonly values: readonly string[] | undefined
  readonly pattern: RegExp | undefined
  readonly minimum: number | undefined
  readonly maximum: number | undefined
  readonly unique: boolean
  readonly branches: readonly Schema[]
}

const compiled = new Map<SchemaSource, Schema>()

function typesOf(source: SchemaSource, branches: readonly Schema[]): ReadonlySet<string> | undefined {
  if (source.type !== undefined) return new Set(typeof source.type === 'string' ? [source.type] : source.type)
  if (branches.length === 0) return undefined
  const all = new Set<string>()
  for (const { types } of branches) {
    if (!types) return undefined
    for (const type of types) all.add(type)
  }
  return all
}

function compile(source: SchemaSource): Schema {
  const known = compiled.get(source)
  if (known) return known
  if (source.$ref !== undefined) {
    const target = composeSchema.definitions?.[source.$ref.replace('#/definitions/', '')]
    if (target) return compile(target)
  }
  const branches = (source.oneOf ?? []).map(compile)
  const schema: Schema = {
    types: typesOf(source, branches),
    properties: new Map(
      Object.entries(source.properties ?? {}).map(([name, inner]) => [name, compile(inner)] as const),
    ),
    patterns: Object.entries(source.patternProperties ?? {}).map(([name, inner]) => ({
      name: new RegExp(name, 'u'),
      schema: compile(inner),
    })),
    closed: source.additionalProperties === false,
    items: source.items && compile(source.items),
    required: source.required ?? [],
    values: source.enum,
    pattern: source.pattern === undefined ? undefined : new RegExp(source.pattern, 'u'),
    minimum: source.minimum,
    maximum: source.maximum,
    unique: source.uniqueItems ?? false,
    branches,
  }
  compiled.set(source, schema)
  return schema
}

/** The schema of a whole file; compiled once, when the module is loaded. */
export const schemaOfFile: Schema = compile(composeSchema)
