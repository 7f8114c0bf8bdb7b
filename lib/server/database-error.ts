import 'server-only'
import { Prisma } from './db'

/** What Prisma and the driver say when the server cannot be reached, or is going away, or has no room for us. */
const unavailable = new Set([
  'P1000',
  'P1001',
  'P1002',
  'P1003',
  'P1008',
  'P1010',
  'P1011',
  'P1017',
  'P2024',
  'P2037',
])

/** MySQL error numbers of a lost race between transactions: deadlock, lock wait timeout. */
const conflicts = new Set(['1205', '1213'])

/** SQLSTATE classes and driver numbers (45xxx: MariaDB Connector) of a broken or missing connection. */
const brokenConnection = /^(08|450|1040|1041|1053|1080|1152|1159|1161|1205|1290|1836|2006|2013|1927|4031)/

type Cause = { kind?: unknown; code?: unknown; originalCode?: unknown; constraint?: unknown }

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** The driver adapter's own description of an error, wherever Prisma has put it. */
function causeOf(error: unknown): Cause | undefined {
  if (!isObject(error)) return undefined
  const fromMeta =
    isObject(error.meta) && isObject(error.meta.driverAdapterError) && error.meta.driverAdapterError.cause
  const cause = fromMeta || error.cause
  return isObject(cause) ? cause : undefined
}

function codesOf(error: unknown): string[] {
  const cause = causeOf(error)
  const own = isObject(error) ? [error.code, error.errno] : []
  return [...own, cause?.code, cause?.originalCode].flatMap((code) =>
    code === undefined ? [] : String(code),
  )
}

/** Whether a transaction lost against another one and was rolled back: it may simply be tried again. */
export function isTransactionConflict(error: unknown): boolean {
  const codes = codesOf(error)
  return (
    codes.includes('P2034') ||
    causeOf(error)?.kind === 'TransactionWriteConflict' ||
    codes.some((code) => conflicts.has(code))
  )
}

/** Name of the unique index that a write would have broken, or undefined for any other failure. */
export function violatedIndex(error: unknown): string | undefined {
  const cause = causeOf(error)
  if (cause?.kind !== 'UniqueConstraintViolation' || !isObject(cause.constraint)) return undefined
  const { index } = cause.constraint
  return typeof index === 'string' ? index : undefined
}

/**
 * Whether the database could not be asked, or nobody knows whether it did what it was asked (the connection
 * broke during a commit): nothing is acknowledged, and the same request may be sent again.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true
  const kind = causeOf(error)?.kind
  if (kind === 'TooManyConnections' || kind === 'DatabaseNotReachable' || kind === 'ConnectionClosed')
    return true
  const codes = codesOf(error)
  // P2028: a transaction could not be started, or was gone when it was to be used.
  if (codes.includes('P2028') || codes.some((code) => unavailable.has(code))) return true
  return codes.some((code) => /^E[A-Z]+$/.test(code) || brokenConnection.test(code))
}
