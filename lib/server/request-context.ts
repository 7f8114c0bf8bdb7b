import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { processShared } from './process-shared.ts'

const context = processShared('request', () => new AsyncLocalStorage<{ requestId: string }>())

/** The header in which the edge sends a request's id, and in which answers name it. */
export const requestIdHeader = 'x-request-id'

/** Only what is safe to write into a log line and an SQL comment. */
const valid = /^[A-Za-z0-9-]{8,64}$/

/** The id that came with a request if it can be used, else a new one. */
export function requestIdFrom(header: string | string[] | undefined): string {
  return typeof header === 'string' && valid.test(header) ? header : randomUUID()
}

/** Runs what answers a request; everything it starts knows the request's id. */
export function withRequestId<Result>(requestId: string, work: () => Result): Result {
  return context.run({ requestId }, work)
}

/** The id of the request on whose behalf this runs; undefined outside of requests. */
export function requestId(): string | undefined {
  return context.getStore()?.requestId
}
