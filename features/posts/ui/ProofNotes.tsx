import { Said } from '@/components/mdx/Said'
import type { Proof } from '@/lib/examples/proof'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

/** What was found in an example, folded: the line, the matter, and the rule with its documentation. */
export function ProofNotes({ locale, proof: { diagnostics } }: { locale: Locale; proof: Proof }) {
  if (diagnostics.length === 0) return null
  const { page: text } = messagesOf(locale).proofs
  return (
    <details className="proof-notes">
      <summary>{text.findings(diagnostics.length)}</summary>
      <ul>
        {diagnostics.map(({ rule, severity, message, documentation, range: { start } }) => (
          <li key={`${start.offset} ${rule} ${message.en}`}>
            <b>
              {text.line(start.line)} · {text.severities[severity]}
            </b>{' '}
            <Said text={message[locale]} />{' '}
            <a href={documentation} translate="no">
              {rule}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
