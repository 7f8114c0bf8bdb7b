import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { env } from './env.ts'

/** Where scripts/build/site.ts puts the documents, below the server's working directory. */
export const siteDirectory = 'site'

/** A path of the site's own routes: no dots, no doubled slashes, nothing that leaves the directory. */
const documentPath = /^(\/[a-z0-9][a-z0-9-]*)+$/

const formerSlugs = z.record(z.string(), z.string())

const loaded = new Map<string, Promise<string>>()

/** From the files that the build made; with `DOCUMENTS=framework` and in development from Next, through this very server. */
async function load(address: string, file: string): Promise<string> {
  if (env().DOCUMENTS === 'framework' || env().NODE_ENV === 'development') return fetchText(address)
  let text = loaded.get(file)
  if (!text) {
    text = readFile(path.join(siteDirectory, file), 'utf8')
    text.catch(() => loaded.delete(file))
    loaded.set(file, text)
  }
  return text
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${env().PORT}${address}`)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.text()
}

/**
 * The HTML of a prerendered document, for answers that fill data into it.
 * @param pathname route of the document, for example `/en/not-found`
 */
export async function loadDocument(pathname: string): Promise<string> {
  if (!documentPath.test(pathname)) throw new Error(`no document path: ${pathname}`)
  return load(pathname, `${pathname}.html`)
}

/** Slugs that articles had, with those that they have now. */
export async function loadFormerSlugs(): Promise<ReadonlyMap<string, string>> {
  const address = '/former-slugs.json'
  return new Map(Object.entries(formerSlugs.parse(JSON.parse(await load(address, address)))))
}
