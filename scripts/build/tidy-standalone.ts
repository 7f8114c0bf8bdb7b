import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * What Next lays out and nothing uses: its own entry, the image optimiser (19 MB; `outputFileTracingExcludes`
 * does not reach it), and a developer's settings, which belong into no image.
 */
async function removeUnused(standalone: string): Promise<void> {
  const settings = (await readdir(standalone)).filter((name) => /^\.env(\.|$)/.test(name))
  const unused = ['server.js', 'node_modules/@img', 'node_modules/sharp', ...settings]
  for (const name of unused) await rm(path.join(standalone, name), { recursive: true, force: true })
}

const zeros = (key: unknown) => '0'.repeat(String(key).length)

async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')))
}

/**
 * Next makes new keys for its preview mode with each build. The site has no preview, and server/preview-mode.ts
 * lets nobody ask for it; so they may be the same in every build, which makes images of one commit equal.
 */
async function fixPreviewKeys(built: string): Promise<void> {
  const fix = (text: string) =>
    text.replace(/("previewMode\w+":\s*)"([0-9a-f]+)"/g, (_, name, key) => `${name}"${zeros(key)}"`)
  await rewrite(path.join(built, 'prerender-manifest.json'), fix)
  await rewrite(path.join(built, 'server/preview-props.json'), fix)
}

/** The same for the key by which server actions hide what they capture, as long as there are none. */
async function fixActionKey(built: string): Promise<void> {
  const manifest = path.join(built, 'server/server-reference-manifest')
  const { node, edge, encryptionKey } = JSON.parse(await readFile(`${manifest}.json`, 'utf8'))
  if (Object.keys({ ...node, ...edge }).length > 0)
    throw new Error(
      'server actions need a secret key: NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, and not a fixed one',
    )
  const fix = (text: string) => text.replace(encryptionKey, Buffer.alloc(32).toString('base64'))
  await rewrite(`${manifest}.json`, fix)
  await rewrite(`${manifest}.js`, fix)
}

/** Makes of Next's standalone output what a release needs, and the same bytes for the same sources. */
export async function tidyStandalone(standalone: string): Promise<void> {
  await removeUnused(standalone)
  const built = path.join(standalone, '.next')
  await fixPreviewKeys(built)
  await fixActionKey(built)
}
