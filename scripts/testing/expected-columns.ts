import type { Datamodel, Field } from './prisma-datamodel.ts'

/** What Prisma takes for a type without @db (its own migrations would write the same). */
const USUAL_TYPES: Record<string, string> = {
  String: 'varchar(191)',
  Int: 'int',
  BigInt: 'bigint',
  Boolean: 'tinyint',
  Float: 'double',
  Decimal: 'decimal(65,30)',
  DateTime: 'datetime(3)',
  Json: 'json',
  Bytes: 'longblob',
}

/** `table.column type [not null] [default]` for each column that schema.prisma describes. */
export function expectedColumns({ models }: Datamodel): string[] {
  return models.flatMap((model) =>
    model.fields.map((field) => {
      if (field.kind !== 'scalar')
        throw new Error(`${model.name}.${field.name}: this check knows no ${field.kind} fields yet`)
      const nullable = field.isRequired ? 'not null' : 'null'
      return `${model.dbName ?? model.name}.${field.dbName ?? field.name} ${columnType(field)} ${nullable} ${defaultOf(field)}`
    }),
  )
}

/** `table.index kind (columns)` for each key and index that schema.prisma describes. */
export function expectedIndexes({ models, indexes }: Datamodel): string[] {
  return indexes.map(({ model: modelName, type, dbName, fields }) => {
    const model = models.find(({ name }) => name === modelName)
    const columns = fields.map(
      ({ name }) => model?.fields.find((field) => field.name === name)?.dbName ?? name,
    )
    const index = type === 'id' ? 'PRIMARY' : (dbName ?? '(without a name: give it one with map)')
    return `${model?.dbName ?? modelName}.${index} ${type === 'normal' ? 'index' : 'unique'} (${columns.join(', ')})`
  })
}

/** Spelled as information_schema does: VarChar(20) is varchar(20), UnsignedInt is int unsigned. */
function columnType({ type, nativeType }: Field): string {
  if (!nativeType) return USUAL_TYPES[type] ?? type
  const [name, args] = nativeType
  const base = name.replace(/^Unsigned/, '').toLowerCase()
  const size = args.length > 0 ? `(${args.join(',')})` : ''
  return `${base}${size}${name.startsWith('Unsigned') ? ' unsigned' : ''}`
}

/** Defaults that Prisma's client fills in itself, such as uuid(), are objects and not in the database. */
function defaultOf({ default: value }: Field): string {
  return value === undefined || value === null || typeof value === 'object'
    ? 'no default'
    : `default ${String(value)}`
}
