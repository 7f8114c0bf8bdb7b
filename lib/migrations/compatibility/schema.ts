import { bareName, NAME, splitList } from './plain-sql.ts'

const CREATE = new RegExp(
  String.raw`^CREATE (?:OR REPLACE )?(?:TEMPORARY )?TABLE (IF NOT EXISTS )?${NAME}\s*(?:\((.*)\))?`,
  's',
)

/** What the migrations up to a statement have made. */
export interface KnownSchema {
  /** Tables that the same migration made: nothing that runs uses them. */
  readonly fresh: Set<string>
  /** Definitions of columns, by "table.column", as far as they are known. */
  readonly columns: Map<string, string>
}

/** Is the table one that nothing uses yet? */
export function isFresh({ fresh }: KnownSchema, table: string): boolean {
  return fresh.has(bareName(table))
}

/** Remembers a CREATE TABLE. One with IF NOT EXISTS may have found a table that is in use. */
export function rememberTable(schema: KnownSchema, sql: string): void {
  const [, ifNotExists, table, body] = CREATE.exec(sql) ?? []
  if (!table) return
  if (!ifNotExists) schema.fresh.add(bareName(table))
  for (const part of splitList(body ?? '')) rememberColumn(schema, table, part)
}

/** Remembers "`name` VARCHAR(80) NOT NULL". */
export function rememberColumn({ columns }: KnownSchema, table: string, definition: string): void {
  const [, name, rest] = /^(`[^`]+`|[\w$]+) (.+)$/s.exec(definition) ?? []
  if (name && rest) columns.set(columnKey(table, name), rest)
}

/**
 * Does the new definition only make a VARCHAR longer? This needs no copy as long as the length takes as many
 * bytes as before: one up to 255 bytes, which are 63 characters of utf8mb4.
 */
export function isLongerVarchar(
  { columns }: KnownSchema,
  table: string,
  column: string,
  definition: string,
): boolean {
  const length = /^VARCHAR ?\( ?(\d+) ?\)/
  const old = columns.get(columnKey(table, column)) ?? ''
  const [before, after] = [old, definition].map((text) => Number(length.exec(text)?.[1] ?? Number.NaN))
  if (
    before === undefined ||
    after === undefined ||
    old.replace(length, '') !== definition.replace(length, '')
  )
    return false
  return after >= before && after > 63 === before > 63
}

function columnKey(table: string, column: string): string {
  return `${bareName(table)}.${bareName(column)}`
}
