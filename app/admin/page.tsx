import type { Metadata } from 'next'
import { countLimit, countWaiting, readQueue, waiting } from '@/features/comments/moderation/repository/queue'
import { CommentList } from '@/features/comments/moderation/ui/CommentList'
import { moderation } from '@/lib/messages/moderation'
import { requireModeratorPage } from '@/lib/server/auth/session'
import { withDeadline } from '@/lib/server/deadline'
import { listed } from './listed'
import { adminLocale } from './locale'
import { Outcome } from './Outcome'
import { addressWith, first, type Query } from './query'

export async function generateMetadata(): Promise<Metadata> {
  return { title: moderation[await adminLocale()].queue }
}

/** Comments that wait for somebody, the oldest first. */
export default async function QueuePage({ searchParams }: { searchParams: Promise<Query> }) {
  await requireModeratorPage()
  const [locale, query] = await Promise.all([adminLocale(), searchParams])
  const text = moderation[locale]
  const status = waiting.find((each) => each === first(query, 'status')) ?? 'pending'
  const after = first(query, 'after') ?? null
  const [numbers, { items, next }] = await withDeadline(
    Promise.all([countWaiting(), readQueue(status, after)]),
  )
  const address = (which: string, cursor: string | null) =>
    addressWith('/admin', { status: which === 'pending' ? null : which, after: cursor })
  const back = address(status, after)
  return (
    <>
      <h1>{text.queue}</h1>
      <nav className="mod-tabs" aria-label={text.queue}>
        {waiting.map((each) => (
          <a key={each} href={address(each, null)} aria-current={each === status ? 'page' : undefined}>
            {text.waits[each]}{' '}
            <span className="mod-number">
              {numbers[each] < countLimit ? numbers[each] : text.overLimit(String(countLimit))}
            </span>
          </a>
        ))}
      </nav>
      <Outcome query={query} back={back} locale={locale} />
      {items.length > 0 ? (
        <CommentList key={back} comments={listed(items, locale)} locale={locale} back={back} keeps={status} />
      ) : (
        <p className="mod-empty">{text.empty[status]}</p>
      )}
      {(next || after) && (
        <p className="mod-pages">
          {after && <a href={address(status, null)}>{text.first}</a>}
          {next && <a href={address(status, next)}>{text.next}</a>}
        </p>
      )}
    </>
  )
}
