import { readFileSync } from 'node:fs'
import { colorTokensOf, contrast, neededContrast, type ColorToken } from '@/lib/contrast'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

type RowProps = { locale: Locale; token: ColorToken; paper: ColorToken }

function Row({ locale, token, paper }: RowProps) {
  const { styleguide: text } = messagesOf(locale)
  const least = neededContrast(token.name)
  return (
    <tr>
      <th scope="row">
        <code>{token.name}</code>
      </th>
      {(['light', 'dark'] as const).map((theme) => (
        <td key={theme} data-theme={theme}>
          <svg viewBox="0 0 48 24" aria-hidden="true">
            <rect width="48" height="24" fill={`var(--color-${token.name})`} />
          </svg>
          {contrast(token[theme], paper[theme]).toFixed(1)}
        </td>
      ))}
      <td>{least ? text.needed(least) : text.free}</td>
    </tr>
  )
}

/** The tokens, measured. */
export function Colours({ locale }: { locale: Locale }) {
  const { styleguide: text } = messagesOf(locale)
  const tokens = colorTokensOf(readFileSync('components/tokens.css', 'utf8'))
  const paper = tokens.find(({ name }) => name === 'paper')
  return (
    <section aria-labelledby="colours">
      <h2 id="colours">{text.colours}</h2>
      <p>{text.coloursText}</p>
      <div className="table-scroll" tabIndex={0}>
        <table>
          <tbody>
            {paper &&
              tokens.map((token) => <Row key={token.name} locale={locale} token={token} paper={paper} />)}
          </tbody>
        </table>
      </div>
    </section>
  )
}
