import { SearchOpen } from '@/components/search/SearchOpen'
import { Icon } from '@/components/ui/Icon'
import { languageTags, otherLocale, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { ReadingSettings } from './ReadingSettings'
import { Wordmark } from './Wordmark'

type Props = {
  locale: Locale
  /** This page in the other language. */
  translation: string
}

/** Wordmark, articles, language and reading settings. */
export function SiteHeader({ locale, translation }: Props) {
  const { navigation: text } = messagesOf(locale)
  const other = otherLocale(locale)
  return (
    <header className="site-header sheet">
      <Wordmark locale={locale} />
      <nav aria-label={text.label} className="flex flex-wrap gap-x-3">
        <a href={`/${locale}`}>{text.articles}</a>
        <a
          href={translation}
          hrefLang={languageTags[other]}
          lang={languageTags[other]}
          data-locale-choice={other}
        >
          <Icon name="languages" />
          {text.otherLanguage}
        </a>
        <SearchOpen locale={locale} />
      </nav>
      <ReadingSettings locale={locale} />
    </header>
  )
}
