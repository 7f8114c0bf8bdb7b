import type { Step } from './advice.ts'
import { checkAlter, shorten } from './alter-rules.ts'
import { bareName, NAME, outsideParentheses, splitList } from './plain-sql.ts'
import { isFresh, rememberTable, type KnownSchema } from './schema.ts'

const pattern = (text: string) => new RegExp(`^${text.replaceAll('NAME', NAME)}`, 's')

const ALTER = pattern('ALTER (?:ONLINE |IGNORE )*TABLE (?:IF EXISTS )?NAME (.+)$')
const DROP_TABLE = pattern('DROP TABLES? (?:IF EXISTS )?(.+?)(?: RESTRICT| CASCADE)?$')
const DROP_INDEX = pattern('DROP INDEX (?:IF EXISTS )?NAME ON NAME')
const DROP_OTHER = /^DROP (?:DATABASE|SCHEMA|VIEW|TRIGGER|PROCEDURE|FUNCTION|EVENT|SEQUENCE)\b/
const CREATE_RULE = pattern('CREATE (?:OR REPLACE )?(UNIQUE|FULLTEXT|SPATIAL) INDEX .+? ON NAME')
const REPLACE = /^(?:CREATE OR REPLACE\b|ALTER (?:\S+ )*?VIEW\b)/
const RENAME = pattern('RENAME TABLES? (.+)$')
const TRUNCATE = pattern('TRUNCATE (?:TABLE )?NAME')
const OPAQUE = /^(?:PREPARE|EXECUTE|CALL|SOURCE|LOAD)\b/
const DELETE = pattern('DELETE (?:LOW_PRIORITY |QUICK |IGNORE )*FROM NAME')
const UPDATE = pattern('UPDATE (?:LOW_PRIORITY |IGNORE )*NAME')

/** Checks one statement (in the form of `plainSql`), and remembers what it makes. */
export function checkStatement(schema: KnownSchema, sql: string): Step[] {
  const steps = findSteps(schema, sql)
  rememberTable(schema, sql)
  return steps
}

function findSteps(schema: KnownSchema, sql: string): Step[] {
  const one = (kind: Step['kind'], table = ''): Step[] =>
    table !== '' && isFresh(schema, table) ? [] : [{ kind, what: shorten(sql) }]

  const [, altered, parts] = ALTER.exec(sql) ?? []
  if (altered && parts)
    return isFresh(schema, altered)
      ? []
      : splitList(parts).flatMap((part) => checkAlter(schema, altered, part))
  const [, dropped] = DROP_TABLE.exec(sql) ?? []
  if (dropped) return splitList(dropped).flatMap((table) => dropTable(schema, table))
  const [, , indexed] = DROP_INDEX.exec(sql) ?? []
  if (indexed) return one('index removed', indexed)
  const [, rule, ruled] = CREATE_RULE.exec(sql) ?? []
  if (ruled) return one(rule === 'UNIQUE' ? 'restricted' : 'blocking', ruled)
  const [, renames] = RENAME.exec(sql) ?? []
  if (renames) return splitList(renames).flatMap((pair) => one('renamed', pair.split(' TO ')[0]))
  const [, emptied] = TRUNCATE.exec(sql) ?? []
  if (emptied) return one('removed', emptied)
  if (REPLACE.test(sql)) return one('replaced')
  if (DROP_OTHER.test(sql)) return one('removed')
  if (/^LOCK (?:TABLES?|INSTANCE)\b/.test(sql)) return one('blocking')
  return OPAQUE.test(sql) ? one('opaque') : checkRows(sql, one)
}

function dropTable({ fresh }: KnownSchema, table: string): Step[] {
  // Made and dropped by the same migration: what comes later under this name is made anew.
  if (fresh.delete(bareName(table))) return []
  return [{ kind: 'removed', what: `DROP TABLE ${bareName(table)}` }]
}

function checkRows(sql: string, one: (kind: Step['kind'], table?: string) => Step[]): Step[] {
  const outside = outsideParentheses(sql).replace(/^WITH\b.*?\b(?=DELETE\b|UPDATE\b)/s, '')
  if (!/^(?:DELETE|UPDATE)\b/.test(outside)) return []
  const [, condition = ''] = / WHERE (.+)$/s.exec(outside) ?? [, / WHERE ?\s*$/.test(outside) ? '()' : '']
  const isEvery = condition === '' || /^(?:1|TRUE|1 ?= ?1|'' ?= ?'')\s*(?:$|LIMIT|ORDER)/.test(condition)
  const [, table] = DELETE.exec(outside) ?? UPDATE.exec(outside) ?? []
  return isEvery ? one('every row', table) : []
}
