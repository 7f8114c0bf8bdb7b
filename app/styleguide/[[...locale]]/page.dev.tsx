import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/Page'
import { messagesOf } from '@/lib/messages/messages-of'
import { otherLocale } from '@/lib/locale'
import { localeOf, type Params } from '../locale-of'
import { Blocks } from '../parts/Blocks'
import { Colours } from '../parts/Colours'
import { DrawingParts } from '../parts/DrawingParts'
import { EmptySheets } from '../parts/EmptySheets'
import { Forms } from '../parts/Forms'
import { Icons } from '../parts/Icons'
import { Notices } from '../parts/Notices'
import { ThemeTokens } from '../parts/ThemeTokens'
import { TypeScale } from '../parts/TypeScale'

/** Everything that a page of the site can be made of, for authors: under `npm run dev` alone. */
export default async function StyleguidePage({ params }: { params: Promise<Params> }) {
  const locale = localeOf(await params) ?? notFound()
  const { styleguide: text } = messagesOf(locale)
  return (
    <Page locale={locale} translation={`/styleguide/${otherLocale(locale)}`}>
      <header className="post-head">
        <h1>{text.title}</h1>
        <p className="lead">{text.lead}</p>
      </header>
      <ThemeTokens />
      <div className="styleguide">
        <Colours locale={locale} />
        <TypeScale locale={locale} />
        <Icons locale={locale} />
        <DrawingParts locale={locale} />
        <Blocks locale={locale} />
        <Notices locale={locale} />
        <Forms locale={locale} />
        <EmptySheets locale={locale} />
      </div>
    </Page>
  )
}
