import { SharedIcon } from '@/components/ui/SharedIcon'
import { languageNames, type CodeLanguage } from '@/lib/code-languages'
import type { CodeAttributes } from '@/lib/code-options'
import { findingsIn, type Window } from '@/lib/examples/findings'
import type { Proof } from '@/lib/examples/proof'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { variableNames } from '@/lib/variables'
import { codeLines } from './code-lines'
import { CodeText } from './CodeText'
import { ProofMark } from './ProofMark'

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
  /** The block's name in links. */
  id?: string | undefined
  /** Which lines of which version of the file these are. */
  shown?: { ranges: string; digest: string } | undefined
  proof?: Proof | undefined
  /** Which lines of the file that was checked these are; without it the block is the whole text. */
  window?: Window | undefined
}

function literalsOf({ variables }: CodeAttributes, literals: Literals): Map<string, string> {
  return new Map(variableNames(variables).flatMap((name) => (literals[name] ? [[name, literals[name]]] : [])))
}

/** A block of code with its title, language and tools. The tools have their place, and work once islands run. */
export async function CodeBlock({ code, language, locale, attributes, literals, ...more }: Props) {
  const { download, id, shown, proof, window } = more
  const { code: text, blocks } = messagesOf(locale)
  const findings = proof ? findingsIn(code.split('\n'), proof.diagnostics, window) : []
  const lines = await codeLines(code, language, attributes, literalsOf(attributes, literals), findings)
  const label = language === 'console' ? blocks.terminal : language && languageNames[language]
  const name = attributes.title ?? label ?? ''
  const numbers = attributes.numbers ?? false
  const hasSigns = lines.some(({ kind }) => kind)
  return (
    <figure
      className="code"
      id={id}
      data-lines={shown && `${shown.ranges} ${shown.digest}`}
      data-language={language}
      data-numbers={numbers || undefined}
      data-signs={hasSigns || undefined}
      data-wrap={attributes.wrap || undefined}
      data-findings={findings.length > 0 || undefined}
    >
      <figcaption>
        <div className="code-head">
          <span className="code-name" translate="no">
            {name}
          </span>
          {proof && <ProofMark proof={proof} locale={locale} />}
        </div>
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
