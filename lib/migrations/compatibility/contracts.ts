import { SQL_TOKEN } from '../statements.ts'

/** A line `-- contract: NAME reason`. */
export interface Contract {
  readonly line: number
  /** The migration or the release after which nothing reads what the statement removes. */
  readonly after: string
  readonly reason: string
}

/** The contracts of a script, by the line of the statement that may follow them. */
export interface Contracts {
  readonly all: readonly Contract[]
  /** The one in the comments directly above a line. */
  above(line: number): Contract | undefined
}

/** Finds the contracts in the comments of a script, never in its strings. */
export function readContracts(script: string): Contracts {
  const all: Contract[] = []
  const commentLines = new Set<number>()
  let line = 1
  for (const [token] of script.matchAll(SQL_TOKEN)) {
    if (/^(?:--(?=\s|$)|#)/.test(token)) {
      commentLines.add(line)
      const [, after = '', reason = ''] = /^--\s+contract:\s*(\S*)\s*(.*?)\s*$/.exec(token) ?? []
      if (/^--\s+contract:/.test(token)) all.push({ line, after, reason })
    }
    line += token.split('\n').length - 1
  }
  return {
    all,
    above(statement) {
      let top = statement
      while (commentLines.has(top - 1)) top -= 1
      return all.find((contract) => contract.line >= top && contract.line < statement)
    },
  }
}

/**
 * What is wrong with a contract itself.
 * @param migration the one in which it stands
 * @param names of all migrations
 */
export function describeFault(
  { after, reason }: Contract,
  migration: string,
  names: readonly string[],
): string | undefined {
  if (/^\d{8,}_/.test(after)) {
    if (!names.includes(after)) return `names the migration ${after}, which does not exist`
    if (after >= migration) return `names ${after}, which is not an earlier migration`
  } else if (!/^v?\d+\.\d+\.\d+$/.test(after))
    return 'names neither a migration (20261123000000_name) nor a release (1.2.3)'
  return reason === '' ? 'gives no reason' : undefined
}
