import type { Metadata } from 'next'
import { auditActions, auditActors, listAudit } from '@/features/comments/moderation/repository/audit'
import { moderation } from '@/lib/messages/moderation'
import { requireModeratorPage } from '@/lib/server/auth/session'
import { withDeadline } from '@/lib/server/deadline'
import { History } from '../History'
import { adminLocale } from '../locale'
import { addressWith, first, type Query } from '../query'

export async function generateMetadata(): Promise<Metadata> {
  return { title: moderation[await adminLocale()].audit }
}

/** What moderators did, the newest first. */
export default async function AuditPage({ searchParams }: { searchParams: Promise<Query> }) {
  await requireModeratorPage()
  const [locale, query] = await Promise.all([adminLocale(), searchParams])
  const text = moderation[locale]
  const action = auditActions.find((each) => each === first(query, 'action'))
  const actor = first(query, 'actor')?.slice(0, 36)
  const before = /^\d{1,18}$/.exec(first(query, 'before') ?? '')?.[0]
  const [actors, { items, next }] = await withDeadline(
    Promise.all([auditActors(), listAudit({ action, actor, before: before ? BigInt(before) : undefined })]),
  )
  return (
    <>
      <h1>{text.audit}</h1>
      <form method="get" action="/admin/audit" className="mod-search">
        <label>
          <span>{text.log.action}</span>
          <select name="action" defaultValue={action ?? ''}>
            <option value="">{text.log.anyAction}</option>
            {auditActions.map((each) => (
              <option key={each} value={each}>
                {text.actions[each]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{text.log.who}</span>
          <select name="actor" defaultValue={actor ?? ''}>
            <option value="">{text.log.anyone}</option>
            {actors.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <p className="mod-search-end">
          <button className="button">{text.log.filter}</button>
        </p>
      </form>
      {items.length > 0 ? (
        <History rows={items} locale={locale} />
      ) : (
        <p className="mod-empty">{text.empty.audit}</p>
      )}
      {(next || before) && (
        <p className="mod-pages">
          {before && <a href={addressWith('/admin/audit', { action, actor })}>{text.first}</a>}
          {next && <a href={addressWith('/admin/audit', { action, actor, before: next })}>{text.next}</a>}
        </p>
      )}
    </>
  )
}
