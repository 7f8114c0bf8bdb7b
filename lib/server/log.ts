import 'server-only'
import pino, { type Logger } from 'pino'
import { env } from './env.ts'
import { requestId } from './request-context.ts'

let logger: Logger | undefined

/**
 * The process's log: JSON lines on standard output, each with the id of the request that it belongs to. No
 * addresses, names, e-mails or texts of readers.
 */
export function log(): Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    mixin: () => ({ request_id: requestId() }),
  })
  return logger
}
