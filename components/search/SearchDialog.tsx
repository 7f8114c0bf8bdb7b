import { Icon } from '@/components/ui/Icon'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { HitTemplate } from './HitTemplate'
import { Suggestions } from './Suggestions'

/** The search as a dialog, closed; islands/search/dialog.ts fetches and opens it. Its form also works by itself. */
export function SearchDialog({ locale }: { locale: Locale }) {
  const { search: text } = messagesOf(locale)
  return (
    <dialog
      className="search search-dialog"
      aria-label={text.title}
      data-locale={locale}
      data-hint={text.hint}
      data-one={text.one}
      data-many={text.many}
      data-some={text.some}
      data-nothing={text.nothing}
      data-no-word={text.noWord}
      data-away={text.away}
      data-all={text.all}
    >
      <form role="search" data-part="form" action={`/${locale}/search`}>
        <Icon name="search" />
        <input
          type="search"
          name="q"
          data-part="query"
          role="combobox"
          aria-label={text.label}
          aria-autocomplete="list"
          aria-expanded="false"
          aria-controls="search-hits"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={200}
          placeholder={text.label}
        />
        <button type="button" data-part="close">
          {text.close}
        </button>
        <select name="tag" data-part="tag" aria-label={text.subject}>
          <option value="">{text.allSubjects}</option>
        </select>
      </form>
      <p className="status" role="status" data-part="status" />
      <div className="hits" role="listbox" id="search-hits" aria-label={text.hits} data-part="list" />
      <Suggestions locale={locale} />
      <p className="keys" aria-hidden="true">
        <kbd>↑</kbd> <kbd>↓</kbd> {text.keyChoose} <kbd>Enter</kbd> {text.keyOpen} <kbd>Esc</kbd>{' '}
        {text.keyClose}
      </p>
      <HitTemplate isOption />
    </dialog>
  )
}
