import { releaseText } from '@/islands/release-text'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

type Props = { locale: Locale; release: { version: string; revision: string } }

/** The title block. Its island asks a replica and fills it; the link does so without a script. */
export function ServedBy({ locale, release }: Props) {
  const { colophon: text } = messagesOf(locale)
  const cells = [
    ['replica', text.replica],
    ['node', text.node],
    ['since', text.since],
    ['release', text.release],
  ] as const
  return (
    <section className="served" aria-labelledby="served-title">
      <h2 id="served-title">{text.served}</h2>
      <served-by
        data-version={release.version}
        data-revision={release.revision}
        data-asking={text.asking}
        data-answered={text.answered}
        data-changing={text.changing}
        data-away={text.away}
        data-nameless={text.nameless}
      >
        <dl>
          {cells.map(([part, label]) => (
            <div key={part}>
              <dt>{label}</dt>
              <dd data-part={part}>–</dd>
            </div>
          ))}
          <div>
            <dt>{text.pageRelease}</dt>
            <dd>{releaseText(release)}</dd>
          </div>
        </dl>
        <p className="status" role="status" data-part="status">
          {text.unasked}
        </p>
        <p className="actions">
          <button className="button quiet" type="button" hidden>
            {text.again}
          </button>
          <a href="/api/served-by">{text.json}</a>
        </p>
      </served-by>
    </section>
  )
}
