import { kinds, names, types } from '../generated/kubernetes-1.36.ts'

/** What a letter of the generated table stands for, as Go calls it. */
export const scalarNames = {
  s: 'string',
  b: 'bool',
  i: 'int32',
  l: 'int64',
  n: 'float64',
  y: '[]uint8',
  q: 'resource.Quantity',
  o: 'intstr.IntOrString',
  t: 'v1.Time',
  u: 'v1.MicroTime',
  e: 'v1.JSONSchemaPropsOrBool',
  a: 'any',
} as const

export type ScalarCode = keyof typeof scalarNames

export interface ScalarType {
  readonly shape: 'scalar'
  readonly code: ScalarCode
}

export interface ListType {
  readonly shape: 'list'
  readonly of: Type
}

export interface MapType {
  readonly shape: 'map'
  readonly of: Type
}

/** An object with a known set of fields. */
export interface StructType {
  readonly shape: 'struct'
  readonly name: string
  readonly fields: ReadonlyMap<string, Type>
}

export type Type = ScalarType | ListType | MapType | StructType

function isScalarCode(code: string): code is ScalarCode {
  return code in scalarNames
}

/** A type whose fields are looked up when they are first needed: nobody pays for kinds that do not occur. */
class Struct implements StructType {
  readonly shape = 'struct'
  readonly name: string
  private readonly row: string
  private known: ReadonlyMap<string, Type> | undefined

  constructor(number: number) {
    this.name = names[number] ?? ''
    this.row = types[number] ?? ''
  }

  get fields(): ReadonlyMap<string, Type> {
    this.known ??= new Map(
      this.row
        .split(' ')
        .filter((field) => field !== '')
        .map((field) => {
          const colon = field.lastIndexOf(':')
          return [field.slice(0, colon), typeOf(field.slice(colon + 1))]
        }),
    )
    return this.known
  }
}

const known = new Map<string, Type>()

function typeOf(code: string): Type {
  const before = known.get(code)
  if (before) return before
  const type: Type = code.startsWith('*')
    ? { shape: 'list', of: typeOf(code.slice(1)) }
    : code.startsWith('%')
      ? { shape: 'map', of: typeOf(code.slice(1)) }
      : isScalarCode(code)
        ? { shape: 'scalar', code }
        : new Struct(Number(code))
  known.set(code, type)
  return type
}

const numbers = new Map(kinds.map((kind, number) => [kind, number]))

/** The type of a built-in kind, if an API server of this version serves it by default. */
export function typeOfKind(apiVersion: string, kind: string): StructType | undefined {
  const number = numbers.get(`${apiVersion} ${kind}`)
  const type = number === undefined ? undefined : typeOf(String(number))
  return type?.shape === 'struct' ? type : undefined
}

/** The metadata of every object. */
export function objectMeta(): StructType | undefined {
  const type = typeOf(String(names.indexOf('v1.ObjectMeta')))
  return type.shape === 'struct' ? type : undefined
}

/** The names of the built-in kinds, each once. */
export const kindNames: readonly string[] = [
  ...new Set(kinds.map((kind) => kind.slice(kind.indexOf(' ') + 1))),
]

/** The built-in groups; empty for the core group. */
export const groups: ReadonlySet<string> = new Set(
  kinds.map((kind) => groupOf(kind.slice(0, kind.indexOf(' ')))),
)

/** Where a kind is served, the preferred version first. */
export function apiVersionsOf(kind: string): readonly string[] {
  const found = kinds
    .filter((each) => each.endsWith(` ${kind}`))
    .map((each) => each.slice(0, each.indexOf(' ')))
  // v2 of autoscaling before v1; of the two groups with an Event, the core group is what people write.
  return found.toSorted((one, other) =>
    groupOf(one) === groupOf(other) ? (one < other ? 1 : -1) : one.length - other.length,
  )
}

/** `apps` for `apps/v1`, nothing for `v1`. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.lastIndexOf('/')
  return slash < 0 ? '' : apiVersion.slice(0, slash)
}
