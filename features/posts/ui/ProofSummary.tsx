import { Day } from '@/components/ui/Day'
import { verdictOf } from '@/lib/examples/proof'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { languages, rulesOf, tools, version } from '@/packages/orchestration-lint/src/index'
import type { ArticleProofs } from '../proof-record'

/** The title block of the record: how much was checked, by what, and when. */
export function ProofSummary({ locale, record }: { locale: Locale; record: ArticleProofs[] }) {
  const { page: text, measure } = messagesOf(locale).proofs
  const proofs = record.flatMap(({ examples }) => examples.map(({ proof }) => proof))
  const [first] = proofs
  const figures = {
    [text.examples]: proofs.length,
    [text.wrong]: proofs.filter((proof) => verdictOf(proof) === 'wrong').length,
    [text.rules]: languages.reduce((sum, language) => sum + Object.keys(rulesOf[language]).length, 0),
  }
  return (
    <dl className="title-block">
      <div>
        <dt>{text.day}</dt>
        <dd>{first && <Day day={first.day} locale={locale} />}</dd>
      </div>
      {Object.entries(figures).map(([label, figure]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
      <div>
        <dt>{text.checker}</dt>
        <dd>orchestration-lint {version}</dd>
      </div>
      <div className="wide">
        <dt>{measure}</dt>
        <dd>
          {languages.map((language) => `${tools[language].name} ${tools[language].version}`).join(' · ')}
        </dd>
      </div>
    </dl>
  )
}
