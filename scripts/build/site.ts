import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { stripRuntime } from './strip-runtime.ts'

const standalone = '.next/standalone'
const site = path.join(standalone, 'site')
const app = '.next/server/app'

const compressible = /^examples\/|\.(html|css|js|json|svg|txt|xml)$/
const worthwhileBytes = 512

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
}

/** Pages that are no documents keep the framework's runtime and are served by Next (architecture.md). */
function isDocument(file: string): boolean {
  return file.endsWith('.html') && !/^(_|admin|.+\/workbench)/.test(file)
}

async function writeDocuments(): Promise<void> {
  for (const file of filesBelow(app).filter(isDocument)) {
    const target = path.join(site, file)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, stripRuntime(await readFile(path.join(app, file), 'utf8')))
  }
}

/** Prerendered answers of route handlers, such as the example files: `<address>.body`. */
async function writeBodies(): Promise<void> {
  for (const file of filesBelow(app).filter((name) => /^examples\/.*\.body$/.test(name))) {
    const target = path.join(site, file.replace(/\.body$/, ''))
    await mkdir(path.dirname(target), { recursive: true })
    await cp(path.join(app, file), target)
  }
}

async function compress(file: string): Promise<void> {
  const source = await readFile(file)
  if (source.byteLength < worthwhileBytes) return
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: source.byteLength }
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(source, { params }),
    promisify(gzip)(source, { level: 9 }),
  ])
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
}

/**
 * Lays out what readers are sent: .next/standalone/site with the documents (without the framework's runtime)
 * and all assets, each beside its compressed forms. Next keeps its own copies, to serve the site without it.
 */
export async function assembleSite(): Promise<void> {
  await rm(site, { recursive: true, force: true })
  await writeDocuments()
  await writeBodies()
  for (const target of [path.join(site, '_next/static'), path.join(standalone, '.next/static')])
    await cp('.next/static', target, { recursive: true })
  for (const target of [site, path.join(standalone, 'public')])
    await cp('public', target, { recursive: true })
  const files = filesBelow(site).filter((file) => compressible.test(file))
  await Promise.all(files.map((file) => compress(path.join(site, file))))
}
