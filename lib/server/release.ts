import 'server-only'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { defaultSiteUrl } from '../site-url.ts'

const releaseSchema = z.object({
  version: z.string(),
  revision: z.string().default('unknown'),
  siteUrl: z.string().default(defaultSiteUrl),
})

export type Release = z.infer<typeof releaseSchema>

/** The build writes `release.json` beside the server; without it, as in development, package.json has the version. */
const files = ['release.json', 'package.json']

function read(file: string): Release | undefined {
  try {
    return releaseSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Not there or not ours: the next one is asked, and a reader is never refused for that.
    return undefined
  }
}

let known: Release | undefined

/** Which release this process is: the version, the git commit it was built from or `unknown`, and the address it was built for. */
export function release(): Release {
  known ??= files.map(read).find(Boolean) ?? {
    version: 'unknown',
    revision: 'unknown',
    siteUrl: defaultSiteUrl,
  }
  return known
}
