import type { Metadata } from 'next'
import { searchInput } from '@/features/comments/moderation/input'
import { searchComments } from '@/features/comments/moderation/repository/search'
import { CommentList } from '@/features/comments/moderation/ui/CommentList'
import { moderation } from '@/lib/messages/moderation'
import { requireModeratorPage } from '@/lib/server/auth/session'
import { withDeadline } from '@/lib/server/deadline'
import { articleChoices, listed } from '../listed'
import { adminLocale } from '../locale'
import { Outcome } from '../Outcome'
import { addressWith, type Query } from '../query'
import { SearchForm } from './SearchForm'

export async function generateMetadata(): Promise<Metadata> {
  return { title: moderation[await adminLocale()].comments }
}

/** All comments, the newest first, and a search over them. */
export default async function CommentsPage({ searchParams }: { searchParams: Promise<Query> }) {
  await requireModeratorPage()
  const [locale, query] = await Promise.all([adminLocale(), searchParams])
  const text = moderation[locale]
  const input = searchInput.parse(query)
  const { items, next } = await withDeadline(searchComments(input))
  const back = addressWith('/admin/comments', input)
  return (
    <>
      <h1>{text.search.title}</h1>
      <SearchForm input={input} articles={articleChoices(locale)} locale={locale} />
      {input.writer && <p className="hint">{text.search.writer}</p>}
      <Outcome query={query} back={back} locale={locale} />
      {items.length > 0 ? (
        <CommentList key={back} comments={listed(items, locale)} locale={locale} back={back} />
      ) : (
        <p className="mod-empty">{text.empty.search}</p>
      )}
      {(next || input.cursor) && (
        <p className="mod-pages">
          {input.cursor && (
            <a href={addressWith('/admin/comments', { ...input, cursor: null })}>{text.first}</a>
          )}
          {next && <a href={addressWith('/admin/comments', { ...input, cursor: next })}>{text.next}</a>}
        </p>
      )}
    </>
  )
}
