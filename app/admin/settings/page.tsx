import type { Metadata } from 'next'
import { readRules } from '@/features/comments/abuse/settings'
import { typedRules } from '@/features/comments/moderation/rules-form'
import { moderation } from '@/lib/messages/moderation'
import { requireModeratorPage } from '@/lib/server/auth/session'
import { withDeadline } from '@/lib/server/deadline'
import { adminLocale } from '../locale'
import { Notice } from '../Notice'
import { problemTexts } from '../problems'
import type { Query } from '../query'
import { RulesForm } from './RulesForm'

export async function generateMetadata(): Promise<Metadata> {
  return { title: moderation[await adminLocale()].rules.title }
}

/** The rules by which comments are judged. Moderators see them, owners change them. */
export default async function SettingsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { role } = await requireModeratorPage()
  const [locale, query, rules] = await Promise.all([adminLocale(), searchParams, withDeadline(readRules())])
  const text = moderation[locale].rules
  return (
    <>
      <h1>{text.title}</h1>
      <Notice locale={locale} query={query} />
      <p className="lead">
        {text.lead} {role !== 'owner' && text.ownersOnly}
      </p>
      <RulesForm
        rules={typedRules(rules)}
        locale={locale}
        readOnly={role !== 'owner'}
        problems={problemTexts(locale)}
      />
      {role === 'owner' && (
        <p className="mod-pages">
          <a href="/admin/comments/import">{text.importLink}</a>
          <a href="/admin/people/erase">{text.eraseLink}</a>
        </p>
      )}
    </>
  )
}
