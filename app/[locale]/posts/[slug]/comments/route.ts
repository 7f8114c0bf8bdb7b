import { notFound } from 'next/navigation'
import { discussionPage } from '@/features/comments/page'
import { pageQuery } from '@/features/comments/query'
import { findName, findPost } from '@/features/posts/repository'
import { isLocale } from '@/lib/locale'
import { answer } from '@/lib/server/http/answer'

/** The discussion of an article for readers without JavaScript, and behind the permanent links of comments. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/posts/[slug]/comments'>) {
  const { locale, slug } = await params
  const query = pageQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!isLocale(locale) || !findPost(locale, slug) || !query.success) notFound()
  const { record = slug } = findName(slug) ?? {}
  return answer(request, async () => {
    return discussionPage(request, { locale, slug, record, query: query.data })
  })
}
