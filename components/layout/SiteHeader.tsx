import { Icon } from '@/components/ui/Icon'
import { languageTags, otherLocale, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { SiteNavigation, type Section } from './SiteNavigation'
import { Wordmark } from './Wordmark'

type Props = {
  locale: Locale
  /** This page in the other language. */
  translation: string
  /** The part of the site that this page belongs to. */
  section?: Section | undefined
}

/** Wordmark, ways into the articles, and tools. The theme button appears when its island runs. */
export function SiteHeader({ locale, translation, section }: Props) {
  const { navigation: text } = messagesOf(locale)
  const other = otherLocale(locale)
  return (
    <header className="site-header sheet">
      <Wordmark locale={locale} />
      <SiteNavigation locale={locale} section={section} />
      <div className="site-tools">
        <a
          href={translation}
          hrefLang={languageTags[other]}
          lang={languageTags[other]}
          data-locale-choice={other}
        >
          <Icon name="languages" />
          {text.otherLanguage}
        </a>

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
      </div>
    </header>
  )
}
