import 'server-only'
import { isTransactionConflict } from './database-error'

const attempts = 6

/**
 * Runs a transaction again when it lost against another one. The server has rolled it back whole, so a
 * repetition does nothing twice; MySQL asks for it (8.4 manual, "How to Minimize and Handle Deadlocks").
 */
export async function retryConflicts<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction()
    } catch (error) {
      if (attempt === attempts || !isTransactionConflict(error)) throw error
    }
  }
}
