import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { identify, isRunning } from '../database/process-identity.ts'
import { projectRoot } from '../environment.ts'

const identitySchema = z.object({ pid: z.number(), started: z.string() })

const recordSchema = z.object({
  address: z.string(),
  /** The `npm start` that looks after the site. */
  keeper: identitySchema,
  site: identitySchema,
})

export type SiteRecord = z.infer<typeof recordSchema>

/** What is known of a site of this project on a port; processes that have ended do not count. */
export function readSiteRecord(port: number): { record: SiteRecord; isKept: boolean } | undefined {
  try {
    const record = recordSchema.parse(JSON.parse(readFileSync(fileFor(port), 'utf8')))
    return isRunning(record.site) ? { record, isKept: isRunning(record.keeper) } : undefined
  } catch {
    return undefined // none, or one that was written half
  }
}

export function writeSiteRecord(port: number, address: string, sitePid: number): void {
  const [keeper, site] = [identify(process.pid), identify(sitePid)]
  mkdirSync(join(projectRoot, '.local'), { recursive: true })
  writeFileSync(fileFor(port), JSON.stringify({ address, keeper, site }))
}

export function removeSiteRecord(port: number): void {
  rmSync(fileFor(port), { force: true })
}

function fileFor(port: number): string {
  return join(projectRoot, '.local', `site-${port}.json`)
}
