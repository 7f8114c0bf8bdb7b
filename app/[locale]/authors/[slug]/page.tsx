import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { alternatesOf } from '@/app/alternates'
import { breadcrumbs } from '@/app/structured-data/breadcrumbs'
import { JsonLd } from '@/app/structured-data/JsonLd'
import { Page } from '@/components/layout/Page'
import { authorsIn, findAuthor, postsBy } from '@/features/posts/authors'
import { AuthorHeader } from '@/features/posts/ui/AuthorHeader'
import { YearRegister } from '@/features/posts/ui/YearRegister'
import { isLocale, locales, otherLocale } from '@/lib/locale'

export const dynamicParams = false

export function generateStaticParams({ params }: { params: { locale: string } }) {
  return isLocale(params.locale) ? authorsIn(params.locale).map(({ slug }) => ({ slug })) : []
}

async function authorOf(params: PageProps<'/[locale]/authors/[slug]'>['params']) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  return { locale, author: findAuthor(locale, slug) ?? notFound() }
}

export async function generateMetadata({ params }: PageProps<'/[locale]/authors/[slug]'>): Promise<Metadata> {
  const { locale, author } = await authorOf(params)
  const available = locales.filter((each) => findAuthor(each, author.slug))
  return {
    title: author.name,
    description: author.bio,
    alternates: alternatesOf(locale, `/authors/${author.slug}`, available),
  }
}

export default async function AuthorPage({ params }: PageProps<'/[locale]/authors/[slug]'>) {
  const { locale, author } = await authorOf(params)
  const other = otherLocale(locale)
  const translation = findAuthor(other, author.slug) ? `/${other}/authors/${author.slug}` : `/${other}`
  const posts = postsBy(locale, author.slug)
  const trail = [{ label: author.name, href: `/${locale}/authors/${author.slug}` }]
  return (
    <Page locale={locale} translation={translation}>
      <JsonLd data={breadcrumbs(locale, trail)} />
      <AuthorHeader locale={locale} author={author} posts={posts} />
      <YearRegister locale={locale} posts={posts} />
    </Page>
  )
}
