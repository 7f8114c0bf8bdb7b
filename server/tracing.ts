import type { IncomingMessage, ServerResponse } from 'node:http'
import { context, diag, DiagLogLevel, propagation, ROOT_CONTEXT, trace } from '@opentelemetry/api'
import { SpanKind, SpanStatusCode } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { suppressTracing, W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import { PrismaInstrumentation } from '@prisma/instrumentation'
import { log } from '../lib/server/log.ts'
import { requestId } from '../lib/server/request-context.ts'
import type { ServedBy } from '../lib/server/served-by.ts'
import { addressOf } from './address.ts'
import { isQuiet, routeLabel } from './route-label.ts'
import { withoutQueries } from './without-queries.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** Milliseconds for one delivery: a collector that does not answer must not hold up the end of the process. */
const patience = 3_000

export type Tracing = {
  /** Makes a span of each request that is worth one; those of Next and Prisma become its children. */
  trace(handle: Handler): Handler
  /** Delivers what has not been delivered. Never fails. */
  flush(): Promise<void>
}

function createProvider(endpoint: string, { version, replica }: ServedBy): TracerProvider {
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: patience })
  const named = resourceFromAttributes({
    'service.name': 'slipway',
    'service.version': version,
    'service.instance.id': replica,
  })
  return new TracerProvider({
    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES come last: operators have the last word.
    resource: named.merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [withoutQueries, new BatchSpanProcessor({ exporter, exportTimeoutMillis: patience })],
  })
}

function traceRequests(handle: Handler): Handler {
  const tracer = trace.getTracer('slipway')
  return (request, response) => {
    const { method = '', headers } = request
    const route = routeLabel(addressOf(request.url))
    if (isQuiet(route)) {
      context.with(suppressTracing(ROOT_CONTEXT), () => handle(request, response))
      return
    }
    const parent = propagation.extract(ROOT_CONTEXT, headers)
    const attributes = {
      'http.request.method': method,
      'http.route': route,
      'slipway.request_id': requestId(),
    }
    const span = tracer.startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, parent)
    response.once('close', () => {
      span.setAttribute('http.response.status_code', response.statusCode)
      if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
      const ended = Date.now()
      // Next names the route in this span after it has sent the answer.
      setImmediate(() => span.end(ended))
    })
    context.with(trace.setSpan(parent, span), () => handle(request, response))
  }
}

/**
 * Sends traces over OTLP/HTTP. Loaded only when there is somewhere to send them; what the collector does,
 * readers never notice.
 * @param endpoint value of OTEL_EXPORTER_OTLP_ENDPOINT
 */
export function startTracing(endpoint: string, served: ServedBy): Tracing {
  const report = (message: string) => log().warn({ reason: message }, 'tracing')
  const logger = { error: report, warn: report, info: report, debug: report, verbose: report }
  diag.setLogger(logger, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true })
  const provider = createProvider(endpoint, served)
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
  trace.setGlobalTracerProvider(provider)
  new PrismaInstrumentation().setTracerProvider(provider)
  return { trace: traceRequests, flush: () => provider.shutdown().catch(() => undefined) }
}
