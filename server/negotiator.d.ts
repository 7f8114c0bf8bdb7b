declare module 'negotiator' {
  import type { IncomingHttpHeaders } from 'node:http'

  /** What a request accepts (RFC 9110, section 12.5). The types of version 0.6 do not know `preferred`. */
  export default class Negotiator {
    constructor(request: { headers: IncomingHttpHeaders })
    /** The best of the encodings that are there, or undefined; among equals the first of `preferred`. */
    encoding(available: string[], options?: { preferred: string[] }): string | undefined
  }
}
