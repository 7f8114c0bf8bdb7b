import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A way to the database that can be cut, as when the server is stopped, and mended. */
export type Proxy = { url: string; cut(): Promise<void>; mend(): Promise<void>; close(): Promise<void> }

/** Listens on a free port of loopback and passes everything on to the server of `target`. */
export async function startProxy(target: string): Promise<Proxy> {
  const { hostname, port: targetPort, searchParams } = new URL(target)
  const socketPath = searchParams.get('socket')
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = socketPath ? connect(socketPath) : connect(Number(targetPort || 3306), hostname)
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      socket.on('error', () => other.destroy())
      socket.pipe(other)
    }
  })

  async function listen(port: number): Promise<number> {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }

  async function cut(): Promise<void> {
    if (!server.listening) return
    server.close()
    for (const socket of sockets) socket.destroy()
    await once(server, 'close')
  }

  const port = await listen(0)
  const url = new URL(target)
  url.searchParams.delete('socket')
  url.host = `127.0.0.1:${port}`
  return {
    url: url.href,
    cut,
    async mend() {
      if (!server.listening) await listen(port)
    },
    close: cut,
  }
}
