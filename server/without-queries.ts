import type { SpanProcessor } from '@opentelemetry/sdk-trace'

/** The attributes in which Next records the address that was asked for. */
const addresses = ['http.target', 'http.url', 'next.route']

/** Takes the query out of addresses in spans, as the log has none either. */
export const withoutQueries: SpanProcessor = {
  onStart(span) {
    for (const name of addresses) {
      const address = span.attributes[name]
      if (typeof address === 'string') span.setAttribute(name, address.replace(/\?.*$/, ''))
    }
  },
  onEnd: () => undefined,
  forceFlush: async () => undefined,
  shutdown: async () => undefined,
}
