import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { Scale } from '@/components/layout/Scale'
import { addressHeader } from '@/lib/admin-address'
import { messagesOf } from '@/lib/messages/messages-of'
import { currentModerator } from '@/lib/server/auth/session'
import { withDeadline } from '@/lib/server/deadline'
import { countWaiting } from '@/features/comments/moderation/repository/queue'
import { SiteDocument } from '../SiteDocument'
import { AdminHeader } from './AdminHeader'
import { adminLocale } from './locale'
import '../globals.css'
import './admin.css'
import './admin-lines.css'
import '@/features/comments/moderation/ui/moderation.css'
import '@/features/comments/moderation/ui/moderation-item.css'
import '@/features/comments/moderation/ui/moderation-forms.css'

export { viewport } from '../viewport'

export async function generateMetadata(): Promise<Metadata> {
  const { site, admin } = messagesOf(await adminLocale())
  const title = { default: `${admin.area} · ${site.name}`, template: `%s · ${site.name}` }
  return { title, robots: { index: false, follow: false } }
}

/** The frame of the moderators' pages. It guards nothing: each page asks requireModeratorPage itself. */
export default async function AdminLayout({ children }: LayoutProps<'/admin'>) {
  const locale = await adminLocale()
  const address = (await headers()).get(addressHeader) ?? '/admin'
  // A page that needs the moderator says itself that the database is away; the frame does without.
  const moderator = await currentModerator().catch(() => undefined)
  const waiting = moderator && (await withDeadline(countWaiting()).catch(() => undefined))
  return (
    <SiteDocument locale={locale}>
      <a className="skip" href="#content">
        {messagesOf(locale).navigation.skip}
      </a>
      <Scale />
      <AdminHeader
        locale={locale}
        address={address}
        isSignedIn={moderator !== undefined}
        waiting={waiting?.pending}
      />
      <main id="content" className="sheet admin" tabIndex={-1}>
        {children}
      </main>
    </SiteDocument>
  )
}
