import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import compression from 'compression'
import next from 'next'
import { peerHeader } from '../lib/peer-header.ts'
import { securityHeaders } from '../lib/security-headers.ts'
import { parseEnv } from '../lib/server/env.ts'
import { finishWork } from '../lib/server/lifecycle.ts'
import { log } from '../lib/server/log.ts'
import { setBuildInfo } from '../lib/server/metrics.ts'
import { release } from '../lib/server/release.ts'
import { servedBy } from '../lib/server/served-by.ts'
import { addressOf } from './address.ts'
import { prepareAdmin } from './admin.ts'
import { answerDirectly } from './direct.ts'
import { replaceErrors, sendFailure, sendNotFound } from './error-pages.ts'
import { serveMetrics } from './metrics.ts'
import { observe } from './observe.ts'
import { refuseFlood } from './refuse-flood.ts'
import { refusePreview } from './preview-mode.ts'
import { stopOnSignals } from './shutdown.ts'
import { openStaticSite } from './static-site.ts'
import { warmUp } from './warm-up.ts'

/**
 * The site's HTTP server: the documents and assets of the build first, then Next for everything that is
 * dynamic. See docs/decisions/001-a-server-in-front-of-next.md.
 */
const settings = parseEnv(process.env)
if (!settings.ok) {
  console.error(`Slipway cannot start, these settings are wrong:\n  ${settings.problems.join('\n  ')}`)
  process.exit(1)
}
const { env } = settings
const development = env.NODE_ENV === 'development'

if (!development) {
  // Wherever it is started from: documents, assets and migrations lie beside this file.
  process.chdir(import.meta.dirname)
  // What Next's own entry of a standalone build does: the configuration is data, not next.config.mjs.
  const { config } = JSON.parse(readFileSync('.next/required-server-files.json', 'utf8'))
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config)
}

const { siteUrl } = release()
if (!development && env.SITE_URL && env.SITE_URL !== siteUrl)
  log().warn(
    { built_for: siteUrl, SITE_URL: env.SITE_URL },
    'links in pages and feeds lead to another address',
  )

const served = servedBy()
setBuildInfo(served)
// Before Next, which asks for the global tracer; the SDK is not even read without an endpoint.
const endpoint = env.OTEL_EXPORTER_OTLP_ENDPOINT
const tracing = endpoint ? (await import('./tracing.ts')).startTracing(endpoint, served) : undefined

const headers = Object.entries(securityHeaders(development))
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
// Next sets the content type as a list, which the default filter takes for no type at all.
const compress = compression({
  filter: (_request, response) => isCompressible(String(response.getHeader('content-type'))),
})
const site = development ? undefined : openStaticSite({ documents: env.DOCUMENTS === 'static' })

// Longer than the 60 s for which proxies keep connections in reserve (nginx, AWS): whoever closes first must
// be the proxy, or a request that it sends at that moment is lost.
const server = createServer({ keepAliveTimeout: 75_000, headersTimeout: 80_000 })
const app = next({
  dev: development,
  dir: process.cwd(),
  port: env.PORT,
  httpServer: server,
  quiet: !development,
})
await app.prepare()
const handleByNext = app.getRequestHandler()

function isCompressible(type: string): boolean {
  return /^text\/|json|javascript|xml/.test(type)
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const address = addressOf(request.url)
  if (address === '/metrics' && serveMetrics(request, response)) return
  if (address !== undefined && site?.serve(request, response, address)) return
  if (refuseFlood(request, response, address, env.TRUSTED_PROXIES)) return
  // In development the code of an endpoint changes, and only Next knows the newest.
  if (address !== undefined && !development && answerDirectly(request, response, address)) return
  compress(Object.assign(request), Object.assign(response), () => {
    if (address === undefined || site?.isPart(address)) void sendNotFound(request, response)
    else {
      replaceErrors(request, response)
      handleByNext(request, response).catch((error: unknown) => {
        log().error({ err: error }, 'unexpected failure')
        if (response.headersSent) response.destroy()
        else void sendFailure(request, response)
      })
    }
  })
}

function handle(request: IncomingMessage, response: ServerResponse): void {
  request.headers[peerHeader] = request.socket.remoteAddress ?? ''
  refusePreview(request.headers)
  for (const [name, value] of headers) response.setHeader(name, value)
  prepareAdmin(request, response, development)
  if (methods.includes(request.method ?? '')) answer(request, response)
  else response.writeHead(405, { Allow: methods.join(', ') }).end()
}

server.on('request', observe(tracing ? tracing.trace(handle) : handle))
stopOnSignals(server, env.DRAIN_SECONDS, {
  async beforeExit() {
    await finishWork()
    await tracing?.flush()
  },
})
if (!development) await warmUp(handle)
server.listen({ port: env.PORT, host: env.HOST }, () => {
  log().info({ ...served, port: env.PORT }, 'listening')
})
