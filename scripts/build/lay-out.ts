import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { siteUrlMark } from '../../lib/site-url.ts'
import { layOutEdge } from './edge.ts'
import { filesBelow } from './files-below.ts'
import { assembleSite } from './site.ts'
import { withSiteUrl } from './site-url.ts'

const app = '.next/server/app'
const standalone = '.next/standalone'
const release = path.join(standalone, 'release.json')

/**
 * Puts the address into the copies that Next serves by itself (DOCUMENTS=framework), from those it prerendered.
 * The payload of its runtime counts bytes of long texts, and would be wrong now; documents never run it.
 */
async function addressFrameworkCopies(siteUrl: string): Promise<void> {
  for (const file of filesBelow(app).filter((name) => /\.(html|rsc|body|meta)$/.test(name))) {
    const target = path.join(standalone, app, file)
    // What is no page is sent from the site's files, also when Next sends the pages (server/static-site.ts).
    if (file.endsWith('.body')) {
      await rm(target, { force: true })
      continue
    }
    const content = await readFile(path.join(app, file))
    if (content.includes(siteUrlMark) && existsSync(target))
      await writeFile(target, withSiteUrl(content, siteUrl))
  }
}

/** The last step of a build, and the only one that knows the site's address: what readers, web and the edge are given. */
export async function layOut(siteUrl: string): Promise<void> {
  await rm(release, { force: true })
  await addressFrameworkCopies(siteUrl)
  await assembleSite(siteUrl)
  await layOutEdge()
  // Last, so that it is done again when it was interrupted. lib/server/release.ts reads it there.
  const manifest = JSON.parse(await readFile('.generated/release.json', 'utf8'))
  await writeFile(release, `${JSON.stringify({ ...manifest, siteUrl })}\n`)
}

/** Whether the build that is there is laid out for an address. */
export async function isLaidOutFor(siteUrl: string): Promise<boolean> {
  return existsSync(release) && JSON.parse(await readFile(release, 'utf8')).siteUrl === siteUrl
}
