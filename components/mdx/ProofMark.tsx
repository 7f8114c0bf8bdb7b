import { Day } from '@/components/ui/Day'
import { adviceIn, verdictOf, type Proof } from '@/lib/examples/proof'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { tools, version } from '@/packages/orchestration-lint/src/index'

/** The mark in the head of a block: that it was checked; opened, what was checked, as what, when, with what result. */
export function ProofMark({ proof, locale }: { proof: Proof; locale: Locale }) {
  const { proofs: text } = messagesOf(locale)
  const { article, language, file, day, rules } = proof
  const verdict = verdictOf(proof)
  const { name, version: toolVersion } = tools[language]
  const result = text.results[verdict](adviceIn(proof))
  const page = `/${locale}/proofs`
  return (
    // Of one name, so that opening one closes the other.
    <details className="proof" name="proof" data-verdict={verdict}>
      <summary>{text.verdicts[verdict]}</summary>
      <dl>
        <div>
          <dt>{text.checked}</dt>
          <dd>{file ? text.wholeFile(file) : text.wholeBlock}</dd>
        </div>
        <div>
          <dt>{text.result}</dt>
          <dd>{proof.diagnostics.length > 0 ? <a href={`${page}#${article}`}>{result}</a> : result}</dd>
        </div>
        <div>
          <dt>{text.rules}</dt>
          <dd>
            <a href={`${page}#${language}`}>{text.allRan(`${name} ${toolVersion}`, rules)}</a>
          </dd>
        </div>
        <div>
          <dt>{text.day}</dt>
          <dd>
            <Day day={day} locale={locale} form="short" /> orchestration-lint {version}
          </dd>
        </div>
      </dl>
    </details>
  )
}
