import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { compressAll } from './compress.ts'
import { filesBelow } from './files-below.ts'
import { withSiteUrl } from './site-url.ts'
import { stripRuntime } from './strip-runtime.ts'

const standalone = '.next/standalone'
const app = '.next/server/app'
/** Made beside the one that is there, which may be in use. */
const site = path.join(standalone, 'site.new')

const compressible = /^examples\/|\.(html|css|js|json|md|svg|txt|xml)$/

/** Pages that are no documents keep the framework's runtime and are served by Next (architecture.md). */
function isDocument(file: string): boolean {
  return file.endsWith('.html') && !/^(_|admin|.+\/workbench)/.test(file)
}

async function write(name: string, content: string | Buffer): Promise<void> {
  const target = path.join(site, name)
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(target, content)
}

async function writeDocuments(siteUrl: string): Promise<void> {
  for (const file of filesBelow(app).filter(isDocument)) {
    const html = withSiteUrl(await readFile(path.join(app, file)), siteUrl)
    await write(file, stripRuntime(html.toString('utf8')))
  }
}

/**
 * The address of a route handler's answer. Next has no routes whose last part is a parameter and an ending:
 * next.config.mjs rewrites the same addresses.
 */
function addressOfBody(file: string): string {
  return file.replace(/\.body$/, '').replace(/^([a-z]+\/posts\/[^/]+)\/markdown$/, '$1.md')
}

/** Prerendered answers of route handlers, such as example files, feeds and images: `<address>.body`. */
async function writeBodies(siteUrl: string): Promise<void> {
  for (const file of filesBelow(app).filter((name) => name.endsWith('.body')))
    await write(addressOfBody(file), withSiteUrl(await readFile(path.join(app, file)), siteUrl))
}

/**
 * Makes what readers are sent: .next/standalone/site with the documents (without the framework's runtime)
 * and all assets, each beside its compressed forms. Next keeps its own copies, to serve the site without it.
 */
export async function assembleSite(siteUrl: string): Promise<void> {
  await rm(site, { recursive: true, force: true })
  await writeDocuments(siteUrl)
  await writeBodies(siteUrl)
  for (const target of [path.join(site, '_next/static'), path.join(standalone, '.next/static')])
    await cp('.next/static', target, { recursive: true })
  for (const target of [site, path.join(standalone, 'public')])
    await cp('public', target, { recursive: true })
  const files = filesBelow(site).filter((file) => compressible.test(file))
  await compressAll(files.map((file) => path.join(site, file)))
  await rm(path.join(standalone, 'site'), { recursive: true, force: true })
  await rename(site, path.join(standalone, 'site'))
}
