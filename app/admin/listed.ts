import { permalinkOf } from '@/features/comments/permalink'
import type { ModeratedComment } from '@/features/comments/moderation/model'
import type { ListedComment } from '@/features/comments/moderation/ui/listed'
import { findName, findPost, localesOf, publishedSlugs } from '@/features/posts/repository'
import type { Locale } from '@/lib/locale'

/** What an article is called now, in the language asked for if it has it; what is not published keeps its slug. */
export function titleOf(record: string, locale: Locale): string {
  const slug = findName(record)?.slug ?? record
  const [other] = localesOf(slug)
  const post = findPost(locale, slug) ?? (other && findPost(other, slug))
  return post ? post.title : record
}

/** Comments with the titles of their articles and the ways to them. */
export function listed(comments: ModeratedComment[], locale: Locale): ListedComment[] {
  return comments.map((comment) => {
    const slug = findName(comment.postSlug)?.slug
    const language = slug && findPost(locale, slug) ? locale : slug && localesOf(slug)[0]
    const shown = comment.status === 'visible' && slug && language
    return {
      ...comment,
      title: titleOf(comment.postSlug, locale),
      href: shown ? permalinkOf(language, slug, comment.number) : null,
    }
  })
}

/** All articles, as what their comments are stored under and what they are called. */
export function articleChoices(locale: Locale): { record: string; title: string }[] {
  return publishedSlugs().map((slug) => ({
    record: findName(slug)?.record ?? slug,
    title: titleOf(slug, locale),
  }))
}
