import { readdirSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'

const site = '.next/standalone/site'
const edge = '.next/edge'

/**
 * Lays out what the edge serves (docker/edge/site.conf): `site` with every file plain and gzipped, and `br` with
 * the Brotli forms under the plain names, so that nginx finds a file's type by its name.
 */
export async function layOutEdge(): Promise<void> {
  await rm(edge, { recursive: true, force: true })
  await cp(site, path.join(edge, 'site'), { recursive: true })
  await mkdir(path.join(edge, 'br'), { recursive: true })
  const names = readdirSync(path.join(edge, 'site'), { recursive: true, encoding: 'utf8' })
  for (const name of names.filter((each) => each.endsWith('.br'))) {
    const target = path.join(edge, 'br', name.replace(/\.br$/, ''))
    await mkdir(path.dirname(target), { recursive: true })
    await rename(path.join(edge, 'site', name), target)
  }
}
