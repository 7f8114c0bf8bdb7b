import { notFound } from 'next/navigation'
import { discussionPage } from '@/features/comments/page'
import { cursorInput } from '@/features/comments/schema'
import { findName, findPost } from '@/features/posts/repository'
import { isLocale } from '@/lib/locale'
import { answer } from '@/lib/server/http/answer'

/** The discussion of an article for readers without JavaScript, and behind the permanent links of comments. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/posts/[slug]/comments'>) {
  const { locale, slug } = await params
  const cursor = cursorInput.safeParse(new URL(request.url).searchParams.get('cursor') ?? '0')
  if (!isLocale(locale) || !findPost(locale, slug) || !cursor.success) notFound()
  const { record = slug } = findName(slug) ?? {}
  return answer(request, () => discussionPage({ locale, slug, record, after: cursor.data }))
}
