import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { preload } from 'react-dom'
import fonts from '@/.generated/fonts.json'
import islands from '@/.generated/islands.json'
import { Scale } from '@/components/layout/Scale'
import { addressHeader } from '@/lib/admin-address'
import { languageTags } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { currentModerator } from '@/lib/server/auth/session'
import { withDeadline } from '@/lib/server/deadline'
import { countWaiting } from '@/features/comments/moderation/repository/queue'
import { AdminHeader } from './AdminHeader'
import { adminLocale } from './locale'
import '../globals.css'
import './admin.css'
import './admin-lines.css'
import '@/features/comments/moderation/ui/moderation.css'
import '@/features/comments/moderation/ui/moderation-item.css'
import '@/features/comments/moderation/ui/moderation-forms.css'

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f8f8f5' },
    { media: '(prefers-color-scheme: dark)', color: '#0d141c' },
  ],
}

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
  for (const font of [fonts.display, fonts.mono])
    preload(font, { as: 'font', type: 'font/woff2', crossOrigin: '' })
  return (
    <html lang={languageTags[locale]} suppressHydrationWarning>
      <head>
        <script src={islands.theme} />
        <script type="module" src={islands.main} />
      </head>
      <body>
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
      </body>
    </html>
  )
}
