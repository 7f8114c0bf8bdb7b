import { adviceIn, exampleLanguageNames, verdictOf } from '@/lib/examples/proof'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { ArticleProofs } from '../proof-record'
import type { ProvenExample } from '../proven-examples'
import { ProofNotes } from './ProofNotes'
import { sheetNumber } from './sheet-number'

type RowProps = { locale: Locale; slug: string; example: ProvenExample }

/** One example: its mark, its name with the way to it, its language, and what was found. */
function Row({ locale, slug, example: { name, block, proof } }: RowProps) {
  const { page: text, verdicts, results } = messagesOf(locale).proofs
  const verdict = verdictOf(proof)
  const isHere = block !== undefined
  const address = isHere ? `/${locale}/posts/${slug}#${block}` : `/examples/${slug}/${name}`
  return (
    <li data-verdict={verdict}>
      <span className="verdict">
        <span className="sr-only">{verdicts[verdict]}</span>
      </span>
      <a href={address} translate="no" {...(isHere ? {} : { download: true })}>
        {name}
      </a>
      <span className="label">{exampleLanguageNames[proof.language]}</span>
      <span className="result">
        {results[verdict](adviceIn(proof))}
        {!isHere && ` · ${text.fileNotShown}`}
      </span>
      <ProofNotes locale={locale} proof={proof} />
    </li>
  )
}

/** Every example of every article with its proof, as a list of drawings. */
export function ProofRegister({ locale, record }: { locale: Locale; record: ArticleProofs[] }) {
  const { page: text } = messagesOf(locale).proofs
  return (
    <section aria-labelledby="examples" className="year">
      <h2 id="examples">{text.register}</h2>
      <p className="proofs-lead">{text.registerLead}</p>
      {record.map(({ post: { slug, title, sheet }, examples }) => (
        <section key={slug} aria-labelledby={slug} className="proof-sheet">
          <h3 id={slug}>
            <span className="sheet-number">{sheetNumber(sheet)}</span>{' '}
            <a href={`/${locale}/posts/${slug}`}>{title}</a>{' '}
            <span className="label">{text.examplesCount(examples.length)}</span>
          </h3>
          <ul className="lines proof-lines">
            {examples.map((example) => (
              <Row key={`${example.name} ${example.block}`} locale={locale} slug={slug} example={example} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
