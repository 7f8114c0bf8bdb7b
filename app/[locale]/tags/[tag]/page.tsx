import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { alternatesOf } from '@/app/alternates'
import { breadcrumbs } from '@/app/structured-data/breadcrumbs'
import { JsonLd } from '@/app/structured-data/JsonLd'
import { Page } from '@/components/layout/Page'
import { listTags, postsTagged } from '@/features/posts/tags'
import { ListHeader } from '@/features/posts/ui/ListHeader'
import { YearRegister } from '@/features/posts/ui/YearRegister'
import { isLocale, locales, otherLocale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

export const dynamicParams = false

export function generateStaticParams({ params }: { params: { locale: string } }) {
  return isLocale(params.locale) ? listTags(params.locale).map(({ tag }) => ({ tag })) : []
}

async function tagOf(params: PageProps<'/[locale]/tags/[tag]'>['params']) {
  const { locale, tag } = await params
  if (!isLocale(locale)) notFound()
  const posts = postsTagged(locale, tag)
  if (posts.length === 0) notFound()
  const { articles, tags: text } = messagesOf(locale).finding
  return { locale, tag, posts, text, lead: text.tagDescription(tag, articles(posts.length)) }
}

export async function generateMetadata({ params }: PageProps<'/[locale]/tags/[tag]'>): Promise<Metadata> {
  const { locale, tag, text, lead } = await tagOf(params)
  const available = locales.filter((each) => postsTagged(each, tag).length > 0)
  return {
    title: text.tag(tag),
    description: lead,
    alternates: alternatesOf(locale, `/tags/${tag}`, available, { feeds: true }),
  }
}

export default async function TagPage({ params }: PageProps<'/[locale]/tags/[tag]'>) {
  const { locale, tag, posts, text, lead } = await tagOf(params)
  const other = otherLocale(locale)
  const translation = postsTagged(other, tag).length > 0 ? `/${other}/tags/${tag}` : `/${other}/tags`
  const trail = [
    { label: text.title, href: `/${locale}/tags` },
    { label: tag, href: `/${locale}/tags/${tag}` },
  ]
  return (
    <Page locale={locale} translation={translation} section="tags">
      <JsonLd data={breadcrumbs(locale, trail)} />
      <ListHeader locale={locale} trail={trail} title={tag} lead={lead} />
      <YearRegister locale={locale} posts={posts} />
    </Page>
  )
}
