import type { Connection } from 'mysql2'
import { splitStatements } from './statements.ts'

/** A statement of a script failed. The message says which, where, and what the server said. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError'
}

/**
 * Runs a whole script on a connection with `multipleStatements`. The server takes it apart, as when Prisma
 * applies it, so that triggers and procedures need no DELIMITER; what was done before an error stays done.
 * @throws ScriptError
 */
export function runScript(connection: Connection, script: string): Promise<void> {
  const statements = splitStatements(script)
  if (statements.length === 0) return Promise.resolve() // the server would call it an empty query
  return new Promise((resolve, reject) => {
    let done = 0
    const query = connection.query(script)
    query.on('fields', () => (done += 1)) // once for each statement, also for those without rows
    query.on('error', (error) => {
      const holdsOthers = /\b(?:TRIGGER|PROCEDURE|FUNCTION|EVENT)\b/i.test(script)
      const failed = holdsOthers ? undefined : statements[done]
      const where = failed ? ` (line ${failed.line}: ${firstLine(failed.text)})` : ''
      reject(new ScriptError(`Statement ${done + 1}${where}: ${error.code}: ${error.message}`))
    })
    query.on('end', () => resolve())
  })
}

function firstLine(text: string): string {
  const [line = ''] = text.split('\n')
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
