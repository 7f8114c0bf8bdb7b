import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { actionKey } from './run.ts'

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

/** What Next calls a server action that is written inside of a component, and may capture what is there. */
const capturing = /^\$\$RSC_SERVER_ACTION/

/**
 * The same for the key by which server actions hide what they capture: the names of actions are made with it, so with
 * a random one a form of one build would be unknown to the next (scripts/build/run.ts gives Next a fixed one). It may
 * be known, because an action here is a function of its own module that captures nothing.
 */
async function requireNoCaptures(built: string): Promise<void> {
  const manifest = path.join(built, 'server/server-reference-manifest.json')
  const { node, edge, encryptionKey } = JSON.parse(await readFile(manifest, 'utf8'))
  for (const [id, action] of Object.entries({ ...node, ...edge })) {
    const name =
      typeof action === 'object' && action !== null ? Reflect.get(action, 'exportedName') : undefined
    if (typeof name !== 'string' || capturing.test(name))
      throw new Error(
        `the server action ${name ?? id} must stand in a module of its own: the key is not secret`,
      )
  }
  if (encryptionKey !== actionKey) throw new Error('Next has made a key for server actions of its own')
}

/** Makes of Next's standalone output what a release needs, and the same bytes for the same sources. */
export async function tidyStandalone(standalone: string): Promise<void> {
  await removeUnused(standalone)
  const built = path.join(standalone, '.next')
  await fixPreviewKeys(built)
  await requireNoCaptures(built)
}
