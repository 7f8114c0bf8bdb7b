import { createServer } from 'node:net'
import { codeOf } from '../failure.ts'

/** Can a server listen on this port of this address now? */
export function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return listenOnce(port, host).then(
    () => true,
    (error) => {
      if (codeOf(error) === 'EADDRINUSE' || codeOf(error) === 'EACCES') return false
      throw error
    },
  )
}

/** A port of 127.0.0.1 that is free now: the wanted one if possible, otherwise one that the system picks. */
export async function chooseFreePort(wanted?: number): Promise<number> {
  return wanted !== undefined && (await isPortFree(wanted)) ? wanted : listenOnce(0, '127.0.0.1')
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })
}
