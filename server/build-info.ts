import { readFileSync } from 'node:fs'

/** What the build wrote about itself beside the server; a development server has no such file. */
export function readBuildInfo(): { version: string; revision: string } {
  try {
    const { version, revision } = JSON.parse(readFileSync('release.json', 'utf8'))
    return { version: String(version), revision: String(revision) }
  } catch {
    return { version: 'unknown', revision: 'unknown' }
  }
}
