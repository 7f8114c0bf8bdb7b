import type { MetadataRoute } from 'next'
import { locales } from '@/lib/locale'
import { absoluteUrl } from '@/lib/server/site-url'

/** What crawlers find nothing at: answers for programs, and pages made for one question. */
export default function robots(): MetadataRoute.Robots {
  const disallow = ['/api/', ...locales.map((locale) => `/${locale}/search`)]
  return { rules: { userAgent: '*', disallow }, sitemap: absoluteUrl('/sitemap.xml') }
}
