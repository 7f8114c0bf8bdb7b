import { SharedIcon } from '@/components/ui/SharedIcon'
import { languageNames, type CodeLanguage } from '@/lib/code-languages'
import type { CodeAttributes } from '@/lib/code-options'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { variableNames } from '@/lib/variables'
import { codeLines } from './code-lines'
import { CodeText } from './CodeText'

/** Which text of an article stands for which variable. */
export type Literals = Readonly<Record<string, string>>

type Props = {
  code: string
  language: CodeLanguage | undefined
  locale: Locale
  attributes: CodeAttributes
  literals: Literals
  /** Address of the whole file. */
  download?: string | undefined
  /** Which lines of which version of the file these are, and the block's name in links. */
  shown?: { id: string | undefined; ranges: string; digest: string } | undefined
}

function literalsOf({ variables }: CodeAttributes, literals: Literals): Map<string, string> {
  return new Map(variableNames(variables).flatMap((name) => (literals[name] ? [[name, literals[name]]] : [])))
}

/** A block of code with its title, language and tools. The tools have their place, and work once islands run. */
export async function CodeBlock({ code, language, locale, attributes, literals, download, shown }: Props) {
  const { code: text, blocks } = messagesOf(locale)
  const lines = await codeLines(code, language, attributes, literalsOf(attributes, literals))
  const label = language === 'console' ? blocks.terminal : language && languageNames[language]
  const name = attributes.title ?? label ?? ''
  const numbers = attributes.numbers ?? false
  const hasSigns = lines.some(({ kind }) => kind)
  return (
    <figure
      className="code"
      id={shown?.id}
      data-lines={shown && `${shown.ranges} ${shown.digest}`}
      data-language={language}
      data-numbers={numbers || undefined}
      data-signs={hasSigns || undefined}
      data-wrap={attributes.wrap || undefined}
    >
      <figcaption>
        <span className="code-name" translate="no">
          {name}
        </span>
        {/* Before the others, so that its place, mostly empty, is not a gap among them. */}
        <wrap-code>
          <button type="button" aria-pressed="false" aria-label={blocks.wrap} title={blocks.wrap}>
            <SharedIcon name="wrap-text" />
          </button>
        </wrap-code>
        {label && label !== name && <span className="code-language">{label}</span>}
        {download && (
          <a href={download} download aria-label={text.downloadFile(name)} title={text.download}>
            <SharedIcon name="download" />
          </a>
        )}
        <copy-code data-done={text.copied} data-failed={text.copyFailed}>
          <button type="button">
            <SharedIcon name="copy" />
            <span>{text.copy}</span>
          </button>
        </copy-code>
      </figcaption>
      {/* Focusable, so that the keyboard can scroll what is wider than the page. */}
      <pre tabIndex={0} aria-label={text.scrollable(name)} role="group" translate="no">
        <code>
          <CodeText lines={lines} numbers={numbers} locale={locale} />
        </code>
      </pre>
    </figure>
  )
}
