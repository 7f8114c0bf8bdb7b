import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** An OpenTelemetry collector that only remembers what it was sent. */
export type Collector = {
  endpoint: string
  /** Each delivery, as JSON. */
  deliveries: string[]
  close(): void
}

export async function startCollector(): Promise<Collector> {
  const deliveries: string[] = []
  const receive = async (request: IncomingMessage) => void deliveries.push(await text(request))
  const server = createServer((request, response) => {
    void receive(request).then(() => response.end('{}'))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${port}`,
    deliveries,
    close: () => void server.close().closeAllConnections(),
  }
}
