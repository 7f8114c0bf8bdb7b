import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { parseHTML } from 'linkedom'

/** The same text and nothing else: no style, no script, no image, no font. */
function strip(html: string): string {
  const { document } = parseHTML(html)
  const blocks = [...document.querySelectorAll('main :is(h1, h2, h3, p, li, pre, td)')]
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const body = blocks.map((block) => `<p>${escape(block.textContent ?? '')}</p>`).join('\n')
  const lang = document.documentElement.getAttribute('lang') ?? 'en'
  return (
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Bare</title>` +
    '<meta name="viewport" content="width=device-width,initial-scale=1"></head>' +
    `<body><main>${body}</main></body></html>`
  )
}

export type BarePage = { url: string; close(): void }

/** Serves the text of a page as bare HTML, compressed, on a port of its own: what nobody can be faster than. */
export async function serveBarePage(pageUrl: string): Promise<BarePage> {
  const html = gzipSync(strip(await (await fetch(pageUrl)).text()), { level: 9 })
  const server = createServer((request, response) => {
    if (request.url !== '/') return void response.writeHead(404).end()
    response
      .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip' })
      .end(html)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close().closeAllConnections() }
}
