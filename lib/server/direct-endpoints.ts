import 'server-only'
import { processShared } from './process-shared.ts'

/**
 * Answers requests to one article's endpoint, as Next's route handlers do.
 * @param request has no body
 * @param body as text; more than any endpoint takes is cut off
 */
export type DirectEndpoint = (request: Request, slug: string, body: string) => Promise<Response>

/**
 * Endpoints that the server calls itself once Next has loaded them, by method and route: those that every reader of
 * every article calls. Next's own way to a route handler costs as much as all the rest of a view (decision 017).
 */
export const directEndpoints = () =>
  processShared('direct endpoints', () => new Map<string, DirectEndpoint>())
