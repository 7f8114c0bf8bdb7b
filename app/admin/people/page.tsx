import type { Metadata } from 'next'
import { listBlocks } from '@/features/comments/moderation/repository/blocks'
import { formatTime } from '@/lib/dates'
import { moderation } from '@/lib/messages/moderation'
import { requireModeratorPage } from '@/lib/server/auth/session'
import { withDeadline } from '@/lib/server/deadline'
import { adminLocale } from '../locale'
import { Notice } from '../Notice'
import type { Query } from '../query'
import { lift } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: moderation[await adminLocale()].people }
}

/** Who is blocked. Blocking begins at a comment, where one sees why. */
export default async function PeoplePage({ searchParams }: { searchParams: Promise<Query> }) {
  const moderator = await requireModeratorPage()
  const [locale, query, blocks] = await Promise.all([adminLocale(), searchParams, withDeadline(listBlocks())])
  const { people, blocks: text, one, empty, rules } = moderation[locale]
  return (
    <>
      <h1>{people}</h1>
      <Notice locale={locale} query={query} />
      {moderator.role === 'owner' && (
        <p className="lead">
          <a href="/admin/people/erase">{rules.eraseLink}</a>
        </p>
      )}
      {blocks.length === 0 ? (
        <p className="mod-empty">{empty.people}</p>
      ) : (
        <div className="mod-table" role="region" aria-label={people} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{text.writer}</th>
                <th scope="col">{text.since}</th>
                <th scope="col">{text.until}</th>
                <th scope="col">{text.reason}</th>
                <th scope="col">{one.unblock}</th>
              </tr>
            </thead>
            <tbody>
              {blocks.map(({ hash, kind, since, until, reason, writer }) => (
                <tr key={hash}>
                  <td>
                    {writer ? (
                      <a href={`/admin/comments?writer=${writer.id}`} dir="auto">
                        {writer.name}
                      </a>
                    ) : (
                      <span className="mod-number">{hash.slice(0, 8)}</span>
                    )}{' '}
                    <span className="hint">{text.kinds[kind]}</span>
                  </td>
                  <td>
                    <time dateTime={since}>{formatTime(since, locale)}</time>
                  </td>
                  <td>{until ? <time dateTime={until}>{formatTime(until, locale)}</time> : text.forever}</td>
                  <td dir="auto">{reason}</td>
                  <td>
                    <form action={lift}>
                      <input type="hidden" name="hash" value={hash} />
                      <button className="button quiet">{one.unblock}</button>
                    </form>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
