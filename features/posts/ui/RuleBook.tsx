import { exampleLanguageNames } from '@/lib/examples/proof'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { languages, rulesOf, tools, type Language } from '@/packages/orchestration-lint/src/index'

function RulesOf({ locale, language }: { locale: Locale; language: Language }) {
  const { page: text } = messagesOf(locale).proofs
  const rules = Object.entries(rulesOf[language])
  const { name, version } = tools[language]
  return (
    <section aria-labelledby={language} className="proof-sheet">
      <h3 id={language}>
        {exampleLanguageNames[language]}{' '}
        <span className="label">
          {text.count(rules.length)} · {text.against(`${name} ${version}`)}
        </span>
      </h3>
      <ul className="lines rule-lines">
        {rules.map(([id, { severity, title, documentation }]) => (
          <li key={id} data-severity={severity}>
            <span className="severity">{text.severities[severity]}</span>
            <a href={documentation}>{title[locale]}</a>
            <span className="result" translate="no">
              {id}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** All rules by language: what each finds, of what kind it is, and where its tool's authors say so. */
export function RuleBook({ locale }: { locale: Locale }) {
  const { page: text } = messagesOf(locale).proofs
  return (
    <section aria-labelledby="rules" className="year">
      <h2 id="rules">{text.ruleBook}</h2>
      <p className="proofs-lead">{text.ruleBookLead}</p>
      <nav className="years" aria-label={text.languages}>
        {languages.map((language) => (
          <a key={language} href={`#${language}`}>
            {exampleLanguageNames[language]}{' '}
            <span className="label">{Object.keys(rulesOf[language]).length}</span>
          </a>
        ))}
      </nav>
      {languages.map((language) => (
        <RulesOf key={language} locale={locale} language={language} />
      ))}
    </section>
  )
}
