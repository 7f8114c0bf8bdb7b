import { DatabaseUrlError } from '../lib/database-url.ts'
import { MigrationError } from '../lib/migrations/migration-error.ts'

/** Something that the person at the keyboard can mend. Its message is shown alone, without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure'
}

/** What went wrong in one line, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The system's code of an error, such as ENOENT or ER_ACCESS_DENIED_ERROR. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Prints an error the way commands end: what people can mend as its message, a defect with its stack. */
export function reportFailure(error: unknown): void {
  console.error(`\n  ✗ ${describeFailure(error)}\n`)
}

function describeFailure(error: unknown): string {
  if (error instanceof DatabaseUrlError) return `DATABASE_URL ${error.message}`
  if (error instanceof Failure || error instanceof MigrationError) return error.message
  if (codeOf(error) === 'ENOSPC')
    return `The disk is full (${messageOf(error)}). Make room and start again; nothing was lost.`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
