import { envSchema } from '../../lib/server/env.ts'
import { readSettingFiles } from '../../lib/setting-files.ts'
import { siteUrlMark } from '../../lib/site-url.ts'
import type { Environment } from '../environment.ts'
import { Failure } from '../failure.ts'

/**
 * SITE_URL as the build is given it, an origin; undefined if it is not set.
 * @throws Failure
 */
export function givenSiteUrl(environment: Environment): string | undefined {
  const { SITE_URL, SITE_URL_FILE } = environment
  const { values, problems } = readSettingFiles({ SITE_URL, SITE_URL_FILE })
  const parsed = envSchema.shape.SITE_URL.safeParse(values.SITE_URL || undefined)
  const wrong = parsed.success ? problems : parsed.error.issues.map(({ message }) => `SITE_URL: ${message}`)
  if (wrong.length > 0) throw new Failure(wrong.join('\n    '))
  return parsed.data
}

/** A prerendered file with the site's address in it. What has none, such as an image, comes back as it is. */
export function withSiteUrl(content: Buffer, siteUrl: string): Buffer {
  if (!content.includes(siteUrlMark)) return content
  return Buffer.from(content.toString('utf8').replaceAll(siteUrlMark, siteUrl))
}
