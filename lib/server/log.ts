import 'server-only'
import pino, { type Logger } from 'pino'
import { env } from './env.ts'

let logger: Logger | undefined

/** The process's log: JSON lines on standard output. No addresses, names, e-mails or texts of readers. */
export function log(): Logger {
  logger ??= pino({ level: env().LOG_LEVEL, base: null })
  return logger
}
