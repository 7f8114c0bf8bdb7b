import { chooseFreePort } from '../database/free-port.ts'
import { projectRoot, readEnvironment } from '../environment.ts'
import { startSite, type SiteProcess } from '../start/site-process.ts'
import { withBenchDatabase } from './bench-database.ts'

/**
 * Runs the built site in several processes on free ports, with one database, for as long as `work` takes.
 * @param settings of all of them, besides those that they need to run
 */
export async function withSites<T>(
  count: number,
  settings: Record<string, string>,
  work: (addresses: string[], database: string) => Promise<T>,
): Promise<T> {
  return withBenchDatabase(async (url) => {
    const sites: SiteProcess[] = []
    const addresses: string[] = []
    try {
      for (let started = 0; started < count; started += 1) {
        const port = await chooseFreePort()
        const address = `http://localhost:${port}`
        const environment = {
          ...readEnvironment(),
          NODE_ENV: 'production',
          DATABASE_URL: url,
          PORT: String(port),
          LOG_LEVEL: 'silent',
          ...settings,
        } as const
        sites.push(await startSite(environment, projectRoot, `${address}/healthz`))
        addresses.push(address)
      }
      return await work(addresses, url)
    } finally {
      await Promise.all(sites.map((site) => site.stop()))
    }
  })
}

/** Runs the built site on a free port and a database of its own for as long as `work` takes. */
export async function withSite<T>(work: (url: string) => Promise<T>): Promise<T> {
  return withSites(1, {}, ([address = '']) => work(address))
}
