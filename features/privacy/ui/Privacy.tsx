import { languageTags, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { cookieNames } from '../model'
import { ProseEn } from './ProseEn'
import { ProseZh } from './ProseZh'

const prose = { en: ProseEn, zh: ProseZh }
const cookies = ['writer', 'locale', 'reader', 'github', 'session', 'device', 'minutes'] as const

type TableProps = { title: string; head: readonly string[]; rows: readonly (readonly string[])[] }

function PrivacyTable({ title, head, rows }: TableProps) {
  return (
    <>
      <h2>{title}</h2>
      <div className="table-scroll privacy-table">
        <table>
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  <td key={cell} data-label={head[index + 1]}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** What is stored of readers, in plain words. */
export function Privacy({ locale }: { locale: Locale }) {
  const { privacy: text } = messagesOf(locale)
  const Prose = prose[locale]
  return (
    <>
      <header className="post-head">
        <p className="sheet-number">{text.title}</p>
        <h1>{text.heading}</h1>
        <p className="lead">{text.lead}</p>
      </header>
      <div className="prose privacy" lang={languageTags[locale]}>
        <PrivacyTable
          title={text.tableTitle}
          head={[text.what, text.contains, text.kept]}
          rows={Object.values(text.rows)}
        />
        <PrivacyTable
          title={text.cookiesTitle}
          head={[text.cookie, text.purpose]}
          rows={cookies.map((name) => [cookieNames[name].join(', '), text.cookies[name]])}
        />
        <Prose />
      </div>
    </>
  )
}
