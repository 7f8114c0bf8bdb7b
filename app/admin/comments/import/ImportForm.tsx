'use client'

import { useActionState, useEffect, useRef } from 'react'
import { formats } from '@/features/comments/moderation/transfer/incoming'
import type { Locale } from '@/lib/locale'
import { moderation } from '@/lib/messages/moderation'
import type { ProblemTexts } from '../../problems'
import { importFile, type Imported } from './actions'
import { ReportTables } from './ReportTables'

type Props = { locale: Locale; problems: ProblemTexts }

/** First checks a file and then, when its report was seen, stores it. */
export function ImportForm({ locale, problems }: Props) {
  const { transfer: text } = moderation[locale]
  const [imported, act, isBusy] = useActionState<Imported, FormData>(importFile, {
    state: 'new',
    format: 'slipway',
  })
  const { state, format, report } = imported
  const input = useRef<HTMLInputElement>(null)
  const kept = useRef<File>(undefined)
  useEffect(() => {
    // A form that was sent is emptied: the file is put back, so that it need not be found again.
    if (!input.current || !kept.current) return
    const files = new DataTransfer()
    files.items.add(kept.current)
    input.current.files = files.files
  }, [imported])
  return (
    <form action={act} className="mod-text">
      <label htmlFor="format">{text.format}</label>
      <select key={format} id="format" name="format" defaultValue={format}>
        {formats.map((each) => (
          <option key={each} value={each}>
            {text.formats[each]}
          </option>
        ))}
      </select>
      <label htmlFor="file">{text.file}</label>
      <input
        ref={input}
        id="file"
        name="file"
        type="file"
        accept=".json,.xml,application/json,text/xml"
        onChange={(event) => (kept.current = event.target.files?.[0])}
      />
      {state === 'new' || state === 'checked' || state === 'stored' ? (
        <p role="status">{state === 'stored' && text.stored}</p>
      ) : (
        <p role="alert">{problems[state]}</p>
      )}
      {report && <ReportTables report={report} locale={locale} />}
      {report && <input type="hidden" name="digest" value={`${report.format} ${report.digest}`} />}
      <p className="mod-search-end">
        <button className="button quiet" name="step" value="check" aria-disabled={isBusy || undefined}>
          {text.check}
        </button>
        {report && report.fresh > 0 && state !== 'stored' && (
          <button className="button" name="step" value="store" aria-disabled={isBusy || undefined}>
            {text.store}
          </button>
        )}
      </p>
      {report && state !== 'stored' && <p className="hint">{text.again}</p>}
    </form>
  )
}
