import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import compression from 'compression'
import next from 'next'
import { peerHeader } from '../lib/peer-header.ts'
import { securityHeaders } from '../lib/security-headers.ts'
import { parseEnv } from '../lib/server/env.ts'
import { replaceNotFound } from './not-found.ts'
import { stopOnSignals } from './shutdown.ts'
import { serveStaticSite } from './static-site.ts'

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

const headers = Object.entries(securityHeaders(development))
const compress = compression()
const serveStatic = env.DOCUMENTS === 'static' && !development ? serveStaticSite() : undefined

const server = createServer()
const app = next({
  dev: development,
  dir: process.cwd(),
  port: env.PORT,
  httpServer: server,
  quiet: !development,
})
await app.prepare()
const handleByNext = app.getRequestHandler()

function answerByNext(request: IncomingMessage, response: ServerResponse): void {
  compress(Object.assign(request), Object.assign(response), () => {
    replaceNotFound(request, response)
    void handleByNext(request, response)
  })
}

server.on('request', (request, response) => {
  request.headers[peerHeader] = request.socket.remoteAddress ?? ''
  for (const [name, value] of headers) response.setHeader(name, value)
  if (serveStatic) serveStatic(request, response, () => answerByNext(request, response))
  else answerByNext(request, response)
})

stopOnSignals(server)
server.listen({ port: env.PORT, host: env.HOST })
