import type { MetadataRoute } from 'next'
import { locales } from '@/lib/locale'
import { absoluteUrl } from '@/lib/server/site-url'

/** What crawlers find nothing at: answers for programs, pages made for one question, and the moderators' pages. */
export default function robots(): MetadataRoute.Robots {
  const disallow = ['/api/', '/admin', ...locales.map((locale) => `/${locale}/search`)]
  return { rules: { userAgent: '*', disallow }, sitemap: absoluteUrl('/sitemap.xml') }
}
