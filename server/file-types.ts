import path from 'node:path'

/** docker/edge/types.conf has the same; a test compares them. */
export const typesByEnding: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}

/** Feeds, whose names end as those of other files do; docker/edge/site.conf has a location for each. */
export const typesByName: Record<string, string> = {
  'feed.json': 'application/feed+json',
  'feed.xml': 'application/atom+xml',
  'rss.xml': 'application/rss+xml',
  'speculation-rules.json': 'application/speculationrules+json',
}

/** The content type of a file of the site. */
export function typeOfFile(file: string): string {
  return typesByName[path.basename(file)] ?? typesByEnding[path.extname(file)] ?? 'application/octet-stream'
}
