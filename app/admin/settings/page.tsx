import type { Metadata } from 'next'
import { readRules } from '@/features/comments/abuse/settings'
import { typedRules } from '@/features/comments/moderation/rules-form'
import { moderation } from '@/lib/messages/moderation'
import { requireModeratorPage } from '@/lib/server/auth/session'
import { withDeadline } from '@/lib/server/deadline'
import { adminLocale } from '../locale'
import { problemTexts } from '../problems'
import { RulesForm } from './RulesForm'

export async function generateMetadata(): Promise<Metadata> {
  return { title: moderation[await adminLocale()].rules.title }
}

/** The rules by which comments are judged. Moderators see them, owners change them. */
export default async function SettingsPage() {
  const { role } = await requireModeratorPage()
  const [locale, rules] = await Promise.all([adminLocale(), withDeadline(readRules())])
  const text = moderation[locale].rules
  return (
    <>
      <h1>{text.title}</h1>
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
