import type { RefObject } from 'react'
import type { Locale } from '@/lib/locale'
import { moderation } from '@/lib/messages/moderation'
import { keyActions, type KeyAction } from './keys'

function wordsOf(action: KeyAction, locale: Locale): string {
  const { keys, decisions } = moderation[locale]
  switch (action) {
    case 'next':
    case 'previous':
    case 'select':
    case 'edit':
    case 'undo':
    case 'help':
      return keys[action]
    default:
      return decisions[action]
  }
}

/** The keyboard's list, in a dialog that a button and `?` open. */
export function KeyHelp({ locale, dialog }: { locale: Locale; dialog: RefObject<HTMLDialogElement | null> }) {
  const { keys } = moderation[locale]
  return (
    <dialog ref={dialog} className="mod-help" aria-labelledby="keys-title">
      <h2 id="keys-title">{keys.title}</h2>
      <dl>
        {Object.entries(keyActions).map(([key, action]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{wordsOf(action, locale)}</dd>
          </div>
        ))}
      </dl>
      <p>{keys.note}</p>
      <form method="dialog">
        <button className="button">{keys.close}</button>
      </form>
    </dialog>
  )
}
