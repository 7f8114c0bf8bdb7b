import { SearchOpen } from '@/components/search/SearchOpen'
import { Icon } from '@/components/ui/Icon'
import { languageTags, otherLocale, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { Wordmark } from './Wordmark'

type Props = {
  locale: Locale
  /** This page in the other language. */
  translation: string
}

/** Wordmark, articles, language and theme. The theme button appears when its island runs. */
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
        <theme-switch>
          <button
            type="button"
            hidden
            data-system={text.themeSystem}
            data-light={text.themeLight}
            data-dark={text.themeDark}
            aria-label={text.theme}
          >
            <Icon name="sun-moon" />
            <span>{text.themeSystem}</span>
          </button>
        </theme-switch>
      </nav>
    </header>
  )
}
