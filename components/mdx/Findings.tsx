import type { Finding } from '@/lib/examples/findings'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { Said } from './Said'

/** What is wrong with the line above, on purpose: as an editor says it, with the rule and where it is written. */
export function Findings({ findings, locale }: { findings: Finding[]; locale: Locale }) {
  const { severities } = messagesOf(locale).proofs
  return findings.map(({ diagnostic: { rule, severity, message, documentation } }, index) => (
    <span key={index} className="finding" role="note" translate="yes" data-severity={severity}>
      <b>{severities[severity]}</b> <Said text={message[locale]} />{' '}
      <a href={documentation} translate="no">
        {rule}
      </a>
    </span>
  ))
}
