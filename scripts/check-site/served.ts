import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { locales } from '../../lib/locale.ts'

/** What a built site answers: files by their addresses, and what the server makes when it is asked. */
export type Served = {
  /** Files by address; documents without `.html`. */
  files: ReadonlyMap<string, string>
  has(address: string): boolean
}

const languages = locales.join('|')

/** Answers that are made for each request (app/**\/route.ts). */
const made = [
  /^\/$/,
  new RegExp(`^/(${languages})/search$`),
  /^\/api\/(served-by|stats)$/,
  /^\/api\/posts\/[^/]+\/(comments|reactions|views)$/,
  /^\/api\/auth\/(github|reader\/sign-out)$/,
]
const discussion = new RegExp(`^(/(?:${languages})/posts/[^/]+)/comments(?:\\.xml)?$`)

function namesBelow(directory: string): string[] {
  if (!existsSync(directory)) return []
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
    .sort()
}

/**
 * Everything that the build below a directory serves.
 * @param standalone the folder with `site/` (what is sent as it is) and Next's own prerendered answers
 */
export function servedBy(standalone: string): Served {
  const site = path.join(standalone, 'site')
  const files = new Map<string, string>()
  for (const name of namesBelow(site).filter((each) => !/\.(br|gz)$/.test(each)))
    files.set(`/${name.replace(/\.html$/, '')}`, path.join(site, name))
  // Answers of route handlers that were made once, such as the icon.
  const bodies = namesBelow(path.join(standalone, '.next/server/app'))
    .filter((name) => name.endsWith('.body'))
    .map((name) => `/${name.replace(/\.body$/, '')}`)
  const others = new Set(bodies)
  return {
    files,
    has(address) {
      if (files.has(address) || others.has(address) || made.some((pattern) => pattern.test(address)))
        return true
      const post = discussion.exec(address)?.[1]
      return post !== undefined && files.has(`${post}/discussion`)
    },
  }
}
