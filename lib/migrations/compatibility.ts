import { ADVICE } from './compatibility/advice.ts'
import { describeFault, readContracts } from './compatibility/contracts.ts'
import { plainSql } from './compatibility/plain-sql.ts'
import type { KnownSchema } from './compatibility/schema.ts'
import { checkStatement } from './compatibility/statement-rules.ts'
import { splitStatements, type Statement } from './statements.ts'

/** A place in a migration that the release which still runs would not survive, or a contract that is wrong. */
export interface Incompatibility {
  readonly migration: string
  readonly line: number
  readonly what: string
  readonly breaks?: string
  readonly instead: string
}

/**
 * Checks that every migration only expands: while a new release rolls out, the old one goes on working with
 * the new tables. Steps that take something away (contract) are allowed below a comment
 * `-- contract: NAME reason`, NAME being the migration or release after which nothing uses it.
 * @param migrations in the order of applying
 */
export function checkCompatibility(
  migrations: readonly { readonly name: string; readonly sql: string }[],
): Incompatibility[] {
  const names = migrations.map(({ name }) => name)
  const columns: KnownSchema['columns'] = new Map()
  return migrations.flatMap(({ name, sql }) =>
    checkMigration(name, sql, names, { fresh: new Set(), columns }),
  )
}

function checkMigration(
  migration: string,
  script: string,
  names: readonly string[],
  schema: KnownSchema,
): Incompatibility[] {
  const contracts = readContracts(script)
  const used = new Set<number>()
  const found = withoutBodies(splitStatements(script)).flatMap(({ text, line }): Incompatibility[] => {
    const steps = checkStatement(schema, plainSql(text))
    const contract = contracts.above(line)
    if (steps.length === 0) return []
    if (!contract) return steps.map(({ kind, what }) => ({ migration, line, what, ...ADVICE[kind] }))
    used.add(contract.line)
    const fault = describeFault(contract, migration, names)
    const instead = 'write `-- contract: NAME reason`, NAME being what came before and stopped using it'
    return fault ? [{ migration, line: contract.line, what: `this contract ${fault}`, instead }] : []
  })
  const stale = contracts.all.filter(({ line }) => !used.has(line))
  const instead = 'remove the comment, or put it directly above the statement that it is for'
  return [
    ...found,
    ...stale.map(({ line }) => ({ migration, line, what: 'this contract allows nothing', instead })),
  ].sort((a, b) => a.line - b.line)
}

/** Leaves out the statements inside of BEGIN … END: they run later, not in the migration. */
function withoutBodies(statements: readonly Statement[]): Statement[] {
  let depth = 0
  return statements.filter(({ text }) => {
    const sql = plainSql(text).replaceAll(/`[^`]*`/g, 'name')
    const isInside = depth > 0
    if (!isInside && !/^CREATE\b.*\b(?:TRIGGER|PROCEDURE|FUNCTION|EVENT)\b/.test(sql)) return true
    const begins = sql.match(/\bBEGIN\b/g)?.length ?? 0
    const ends = sql.match(/\bEND\b(?! (?:IF|CASE|LOOP|WHILE|REPEAT)\b)/g)?.length ?? 0
    const cases = sql.match(/(?<!END )\bCASE\b(?=.*\bEND\b(?! CASE))/g)?.length ?? 0
    depth = Math.max(0, depth + begins + cases - ends)
    return !isInside
  })
}
