import { connect, createServer, type Socket } from 'node:net'

/** A way to a server that can be cut, as when the server or the network goes away. */
export interface TcpProxy {
  /** The URL of the server, by way of the proxy. */
  readonly url: string
  /** Breaks all connections and refuses new ones. */
  cut(): Promise<void>
  /** Lets new connections through again. */
  restore(): Promise<void>
}

/** @param url of the server that the proxy leads to, with host and port */
export async function openTcpProxy(url: string): Promise<TcpProxy> {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(Number(target.port || 3306), target.hostname)
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from)
      from.pipe(to)
      from.on('error', () => undefined)
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
    }
  })
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', resolve)
    })
  await listen(0)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  const by = new URL(url)
  by.hostname = '127.0.0.1'
  by.port = String(address.port)
  by.searchParams.delete('socket')
  return {
    url: by.href,
    async cut() {
      if (!server.listening) return
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
    async restore() {
      if (!server.listening) await listen(address.port)
    },
  }
}
