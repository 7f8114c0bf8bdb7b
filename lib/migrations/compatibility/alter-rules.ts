import type { Step } from './advice.ts'
import { bareName, outsideParentheses, splitList } from './plain-sql.ts'
import { isLongerVarchar, rememberColumn, type KnownSchema } from './schema.ts'

const ADD_INDEX = /^ADD (?:INDEX|KEY)\b/
const ADD_RULE = /^ADD (?:CONSTRAINT (?:`[^`]+`|[\w$]+ )?\s*)?(PRIMARY KEY|UNIQUE|FOREIGN KEY|CHECK)/
const BLOCKING =
  /^(?:ADD (?:FULLTEXT|SPATIAL)|CONVERT TO|ENGINE\b|ALGORITHM ?=? ?COPY|LOCK ?=? ?(?:SHARED|EXCLUSIVE)|ORDER BY|FORCE\b|ROW_FORMAT|KEY_BLOCK_SIZE|(?:ADD |DROP |REORGANIZE |REMOVE |EXCHANGE |COALESCE |TRUNCATE )?PARTITION|REMOVE PARTITIONING|DISCARD|IMPORT)/

/** Checks one part of an ALTER TABLE on a table that is in use. */
export function checkAlter(schema: KnownSchema, table: string, part: string): Step[] {
  const step = (kind: Step['kind'], what = shorten(part)): Step[] => [
    { kind, what: `${what} of ${bareName(table)}` },
  ]
  if (/^DROP PARTITION/.test(part)) return step('removed')
  if (BLOCKING.test(part)) return step('blocking')
  if (/^DROP (?:INDEX|KEY|PRIMARY KEY)\b/.test(part)) return step('index removed')
  if (/^DROP (?:FOREIGN KEY|CONSTRAINT)\b/.test(part)) return step('rule removed')
  if (/^DROP CHECK\b/.test(part)) return []
  if (/^DROP /.test(part)) return step('removed')
  if (/^RENAME (?:INDEX|KEY)\b/.test(part)) return []
  if (/^RENAME\b/.test(part)) return step('renamed')
  if (/^ALTER .* DROP DEFAULT\b/.test(part)) return step('default removed')
  if (/^(?:CHANGE|MODIFY)\b/.test(part)) return checkChange(schema, table, part, step)
  if (/^ADD (?:CONSTRAINT )?PERIOD|^ADD SYSTEM/.test(part)) return step('blocking')
  if (ADD_RULE.test(part)) return step('restricted')
  if (ADD_INDEX.test(part) || !/^ADD\b/.test(part)) return []
  return addedColumns(part).flatMap((column) => {
    rememberColumn(schema, table, column)
    return checkNewColumn(column).flatMap((kind) => step(kind, `ADD COLUMN ${shorten(column)}`))
  })
}

function checkChange(
  schema: KnownSchema,
  table: string,
  part: string,
  step: (kind: Step['kind']) => Step[],
): Step[] {
  const names = /^(CHANGE|MODIFY) (?:COLUMN )?(?:IF EXISTS )?(`[^`]+`|[\w$]+) (.+)$/s.exec(part)
  const [, verb, name = '', rest = ''] = names ?? []
  const [, newName = name, definition = rest] =
    verb === 'CHANGE' ? (/^(`[^`]+`|[\w$]+) (.+)$/s.exec(rest) ?? []) : []
  if (bareName(newName) !== bareName(name)) return step('renamed')
  const isSafe = isLongerVarchar(schema, table, name, definition)
  rememberColumn(schema, table, `${name} ${definition}`)
  return isSafe ? [] : step('changed')
}

/** `ADD a INT`, `ADD COLUMN a INT`, and `ADD (a INT, b INT)`. */
function addedColumns(part: string): string[] {
  const rest = part.replace(/^ADD (?:COLUMN )?(?:IF NOT EXISTS )?/, '')
  const list = /^\((.*)\)$/s.exec(rest)
  return list ? splitList(list[1] ?? '') : [rest]
}

function checkNewColumn(column: string): Step['kind'][] {
  const text = outsideParentheses(column).replaceAll(/`[^`]*`/g, 'name')
  if (/\b(?:AUTO_INCREMENT|SERIAL)\b/.test(text)) return ['blocking']
  if (/\bPRIMARY KEY\b/.test(text)) return ['restricted']
  if (/\bAS\b/.test(text)) return /\b(?:STORED|PERSISTENT)\b/.test(text) ? ['blocking'] : []
  const hasDefault = /\bDEFAULT\b/.test(text)
  if (/\bUNIQUE\b/.test(text) && hasDefault) return ['restricted']
  return /\bNOT NULL\b/.test(text) && !hasDefault ? ['required'] : []
}

/** Enough of it to recognise. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
