import { Icon } from '@/components/ui/Icon'
import type { CodeLanguage } from '@/lib/code-languages'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { highlight } from './highlight'

type Props = {
  code: string
  language: CodeLanguage | undefined
  locale: Locale
  title?: string | undefined
  /** Address of the whole file. */
  download?: string | undefined
}

/** A block of code with its title, copy button and download link. The button works once its island runs. */
export async function CodeBlock({ code, language, locale, title, download }: Props) {
  const { code: text } = messagesOf(locale)
  const spans = await highlight(code, language)
  const name = title ?? language ?? ''
  return (
    <figure className="code" data-language={language}>
      <figcaption>
        <span className="code-name" translate="no">
          {name}
        </span>
        {download && (
          <a href={download} download aria-label={text.downloadFile(name)} title={text.download}>
            <Icon name="download" />
          </a>
        )}
        <copy-code data-done={text.copied} data-failed={text.copyFailed}>
          <button type="button" hidden>
            <Icon name="copy" />
            <span>{text.copy}</span>
          </button>
        </copy-code>
      </figcaption>
      {/* Focusable, so that the keyboard can scroll what is wider than the page. */}
      <pre tabIndex={0} aria-label={text.scrollable(name)} role="group" translate="no">
        <code>
          {spans.map(({ text: part, className }, index) =>
            className ? (
              <span key={index} className={className}>
                {part}
              </span>
            ) : (
              part
            ),
          )}
        </code>
      </pre>
    </figure>
  )
}
