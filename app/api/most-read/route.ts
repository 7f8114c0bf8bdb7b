import { findName, findPost } from '@/features/posts/repository'
import { mostViewedThisWeek } from '@/features/views/service'
import { AppError } from '@/lib/app-error'
import { isLocale } from '@/lib/locale'
import { answer, methodNotAllowed } from '@/lib/server/http/answer'
import { taggedJson } from '@/lib/server/http/conditional'

/** A list of a week may be a minute old, and ten while the edge asks for the next one. */
const shared = 'public, max-age=0, s-maxage=60, stale-while-revalidate=600'

const count = 5

/** The articles of a language that were viewed most in the last seven days. */
export async function GET(request: Request) {
  return answer(request, async () => {
    const locale = new URL(request.url).searchParams.get('locale')
    if (!isLocale(locale)) throw new AppError('invalid_query', { message: 'locale' })
    const postOf = (record: string) => findPost(locale, findName(record)?.slug ?? record)
    const most = await mostViewedThisWeek((record) => postOf(record) !== undefined, count)
    const posts = most.flatMap(({ slug: record, views }) => {
      const post = postOf(record)
      return post ? [{ slug: post.slug, title: post.title, url: `/${locale}/posts/${post.slug}`, views }] : []
    })
    return taggedJson(request, { posts }, shared)
  })
}

const refuse = methodNotAllowed('GET, HEAD, OPTIONS')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
