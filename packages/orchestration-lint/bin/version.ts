import { readFileSync } from 'node:fs'

function versionOf(manifest: unknown): string {
  const isObject = typeof manifest === 'object' && manifest !== null
  return isObject && 'version' in manifest && typeof manifest.version === 'string'
    ? manifest.version
    : 'unknown'
}

/** The version of this package. */
export const version = versionOf(
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')),
)
