import { SearchOpen } from '@/components/search/SearchOpen'
import { Icon } from '@/components/ui/Icon'
import { languageTags, otherLocale, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { ReadingSettings } from './ReadingSettings'
import { SiteNavigation, type Section } from './SiteNavigation'
import { Wordmark } from './Wordmark'

type Props = {
  locale: Locale
  /** This page in the other language. */
  translation: string
  /** The part of the site that this page belongs to. */
  section?: Section | undefined
}

/** Wordmark, ways into the articles, and tools. The reading settings appear when their island runs. */
export function SiteHeader({ locale, translation, section }: Props) {
  const { navigation: text } = messagesOf(locale)
  const other = otherLocale(locale)
  return (
    <header className="site-header sheet">
      <Wordmark locale={locale} />
      <SiteNavigation locale={locale} section={section} />
      <div className="site-tools">
        <SearchOpen locale={locale} />
        <a
          href={translation}
          hrefLang={languageTags[other]}
          lang={languageTags[other]}
          data-locale-choice={other}
        >
          <Icon name="languages" />
          {text.otherLanguage}
        </a>
        <ReadingSettings locale={locale} />
      </div>
    </header>
  )
}
