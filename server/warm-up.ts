import { createServer, type RequestListener } from 'node:http'

/** No article has this slug: the code of a route is loaded, and nothing is read or written. */
const nowhere = '-'

const requests: [string, string][] = [
  // Opens the pool of database connections.
  ['GET', '/readyz'],
  ['GET', `/api/stats?slugs=${nowhere}`],
  ['GET', `/api/posts/${nowhere}/comments`],
  ['GET', `/api/posts/${nowhere}/comments/latest`],
  ['POST', `/api/posts/${nowhere}/views`],
]

/** Milliseconds: a database that does not answer must not keep the articles from being served. */
const patience = 5_000

/**
 * Asks this server its first questions before it listens, on a port of its own. Next loads the code of a route
 * with the first request to it (0.4 s), and a replica that joins others under load is sent many at once.
 */
export async function warmUp(handle: RequestListener): Promise<void> {
  const server = createServer(handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const signal = AbortSignal.timeout(patience)
  for (const [method, path] of requests)
    // What fails here fails again for whoever asks next, and is answered there.
    await fetch(`http://127.0.0.1:${port}${path}`, { method, signal })
      .then((response) => response.arrayBuffer())
      .catch(() => undefined)
  server.close()
  server.closeAllConnections()
}
