import type { Locale } from '@/lib/locale'
import { moderation } from '@/lib/messages/moderation'
import type { Decision } from '../model'

type Props = {
  locale: Locale
  back: string
  offered: readonly Decision[]
  /** How many are chosen, of how many on the page. */
  chosen: number
  all: number
  onSelectAll: () => void
  onDecide: (decision: Decision) => void
  onHelp: () => void
}

/** Decides all chosen comments at once. The checkboxes stand at the comments and belong to this form. */
export function Bulk({ locale, back, offered, chosen, all, onSelectAll, onDecide, onHelp }: Props) {
  const text = moderation[locale]
  return (
    <form
      id="bulk"
      method="post"
      action="/api/admin/comments"
      className="mod-bulk"
      onSubmit={(event) => {
        event.preventDefault()
        const { submitter } = event.nativeEvent as SubmitEvent
        const decision = offered.find((each) => each === submitter?.getAttribute('value'))
        if (decision) onDecide(decision)
      }}
    >
      <input type="hidden" name="back" value={back} />
      <label data-needs-script>
        <input type="checkbox" checked={chosen > 0 && chosen === all} onChange={onSelectAll} />{' '}
        {text.selectAll}
      </label>
      <span>{text.selection}</span>
      {offered.map((decision) => (
        <button key={decision} name="action" value={decision}>
          {text.decisions[decision]}
        </button>
      ))}
      <span className="mod-count">{text.selected(String(chosen))}</span>
      <button type="button" className="mod-keys" data-needs-script aria-keyshortcuts="?" onClick={onHelp}>
        {text.keys.open} <kbd aria-hidden="true">?</kbd>
      </button>
    </form>
  )
}
