import 'server-only'
import { siteUrlMark } from '../site-url.ts'
import { env, isBuilding, isDevelopment } from './env.ts'
import { release } from './release.ts'

/** The origin that links to the site begin with: SITE_URL as it was when the site was built. */
function siteUrl(): string {
  if (isBuilding()) return siteUrlMark
  if (isDevelopment()) return env().SITE_URL ?? `http://localhost:${env().PORT}`
  return release().siteUrl
}

/** A whole address, for what is read outside of the site: feeds, crawlers, other people's pages. @param path `/en/…` */
export function absoluteUrl(path: string): string {
  return `${siteUrl()}${path}`
}
