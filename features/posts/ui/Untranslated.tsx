import { languageTags, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { Post } from '../model'
import { sheetNumber } from './sheet-number'

type Props = {
  /** The language that has no such article. */
  locale: Locale
  /** The article in the other one. */
  original: Post
}

/** In the place of a translation that nobody has written yet: what there is, and a way to it. */
export function Untranslated({ locale, original }: Props) {
  const { home, translation: text } = messagesOf(locale)
  const page = `/${original.locale}/posts/${original.slug}`
  const language = languageTags[original.locale]
  const sections = original.headings.filter(({ depth }) => depth === 2)
  return (
    <>
      <header className="post-head">
        <p className="sheet-number">
          {home.sheet} {sheetNumber(original.sheet)}
        </p>
        <h1 lang={language}>{original.title}</h1>
        <p className="lead" lang={language}>
          {original.summary}
        </p>
      </header>
      <aside className="callout older" data-kind="note">
        <p>{text.missingTitle}</p>
        <p>{text.missing(original.sections.length, original.readingMinutes)}</p>
        <p>
          <a className="button" href={page} hrefLang={language}>
            {text.readOriginal}
          </a>
        </p>
      </aside>
      {sections.length > 0 && (
        <nav className="toc mt-5" aria-labelledby="original-contents">
          <h2 id="original-contents">{text.originalContents}</h2>
          <ol lang={language}>
            {sections.map(({ id, text: title }) => (
              <li key={id}>
                <a href={`${page}#${id}`} hrefLang={language}>
                  <span>{title}</span>
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
    </>
  )
}
