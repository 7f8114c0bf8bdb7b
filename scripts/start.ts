import { openDatabase } from './database/open-database.ts'
import type { ProvidedDatabase } from './database/provide-database.ts'
import { projectRoot, readEnvironmentWithFile } from './environment.ts'
import { reportFailure } from './failure.ts'
import { claimPort, readSettings } from './start/settings.ts'
import { startSite, type SiteProcess } from './start/site-process.ts'
import { removeSiteRecord, writeSiteRecord } from './start/site-record.ts'
import { secondsSince, step } from './steps.ts'
import { stopRequest } from './stop-request.ts'

const started = performance.now()
let database: Promise<ProvidedDatabase> | undefined
let site: SiteProcess | undefined
let port: number | undefined

const stopping = stopRequest(() => site?.kill())
try {
  const code = await Promise.race([start(), stopping.then(() => 'stop' as const)])
  if (code === 'stop') console.log('\n  stopping')
  else console.error(`\n  ✗ the server ended by itself (${code})`)
  process.exitCode = code === 'stop' ? 0 : code
} catch (error) {
  reportFailure(error)
  process.exitCode = 1
}
await cleanUp().catch(reportFailure)
// A build or an installation that was interrupted may still be at work in this process.
process.exit()

/** @returns the exit code of the site's server, once it has ended by itself */
async function start(): Promise<number> {
  const environment = readEnvironmentWithFile()
  const settings = await step(
    'settings',
    () => readSettings(environment),
    ({ port }) => `port ${port}`,
  )
  await claimPort(settings)
  const { url } = await openDatabase(settings.databaseUrl, (opened) => (database = opened))
  const { buildIfNeeded } = await import('./build.ts')
  const siteUrl = settings.siteUrl ?? settings.address
  await step(
    'build',
    () => buildIfNeeded(siteUrl),
    (result) => result,
  )
  site = await step(
    'serve',
    () => serve(url),
    ({ pid }) => `process ${pid}`,
  )
  port = settings.port
  writeSiteRecord(port, settings.address, site.pid)
  console.log(`\n  Slipway is ready at ${settings.address}   (${secondsSince(started)} s, Ctrl-C stops it)\n`)
  return site.ended

  function serve(databaseUrl: string): Promise<SiteProcess> {
    const given = { ...environment, NODE_ENV: 'production' as const, DATABASE_URL: databaseUrl }
    return startSite({ ...given, PORT: String(settings.port) }, projectRoot, settings.health)
  }
}

/** The site first, so that it can answer what it has begun; then the database, also one that is just starting. */
async function cleanUp(): Promise<void> {
  await site?.stop()
  if (port !== undefined) removeSiteRecord(port)
  const provided = await database?.catch(() => undefined)
  if (await provided?.stop()) console.log('  stopped; the data is kept in .local/database')
}
