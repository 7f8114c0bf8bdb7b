import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from './env.ts'

/** Where scripts/build/site.ts puts the documents, below the server's working directory. */
export const siteDirectory = 'site'

/** A path of the site's own routes: no dots, no doubled slashes, nothing that leaves the directory. */
const documentPath = /^(\/[a-z0-9][a-z0-9-]*)+$/

const loaded = new Map<string, Promise<string>>()

/**
 * The HTML of a prerendered document, for answers that fill data into it. From the files that the build
 * made; with `DOCUMENTS=framework` and in development from Next, through this very server.
 * @param pathname route of the document, for example `/en/not-found`
 */
export async function loadDocument(pathname: string): Promise<string> {
  if (!documentPath.test(pathname)) throw new Error(`no document path: ${pathname}`)
  if (env().DOCUMENTS === 'framework' || env().NODE_ENV === 'development') return fetchDocument(pathname)
  let document = loaded.get(pathname)
  if (!document) {
    document = readFile(path.join(siteDirectory, `${pathname}.html`), 'utf8')
    document.catch(() => loaded.delete(pathname))
    loaded.set(pathname, document)
  }
  return document
}

async function fetchDocument(pathname: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${env().PORT}${pathname}`)
  if (!response.ok) throw new Error(`document ${pathname}: ${response.status}`)
  return response.text()
}
