import { Icon } from '@/components/ui/Icon'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { Changes } from './Changes'

/** Texts that islands/lines fills in; the parameters stand in braces. */
function textsOf(locale: Locale) {
  const { lines: text } = messagesOf(locale)
  return {
    'data-line': text.line,
    'data-empty-line': text.emptyLine,
    'data-chosen-one': text.chosenOne,
    'data-chosen-many': text.chosenMany,
    'data-write-on': text.writeOn,
    'data-mark-one': text.markOne,
    'data-mark-many': text.markMany,
    'data-mark-earlier': text.markEarlier,
    'data-list-title': text.listTitle,
    'data-loading': text.loading,
    'data-away': text.away,
    'data-published': text.published,
    'data-held': text.held,
    'data-changes-away': text.changesAway,
  }
}

/** What stands in a block's margin, and its tool. */
function BlockParts({ locale }: { locale: Locale }) {
  const { lines: text } = messagesOf(locale)
  return (
    <>
      <button className="line-tool" type="button" aria-pressed="false" data-part="tool" title={text.choose}>
        <Icon name="message-square-plus" />
        <span className="sr-only">{text.choose}</span>
      </button>
      <div className="line-margin" data-part="margin" />
      <div className="line-bracket" data-part="bracket" />
      <button className="line-mark" type="button" data-part="mark" />
      {/* For the mouse alone: everybody else has the tool, which says more. */}
      <button className="line-add" type="button" tabIndex={-1} aria-hidden="true" data-part="add">
        <Icon name="message-square-plus" />
      </button>
    </>
  )
}

/** The list in which lines are chosen, laid over them, and what stands below it meanwhile. */
function PickerParts({ locale }: { locale: Locale }) {
  const { lines: text } = messagesOf(locale)
  return (
    <>
      <div
        className="line-picker"
        role="listbox"
        tabIndex={0}
        aria-multiselectable="true"
        aria-label={`${text.choose}. ${text.help}`}
        data-part="picker"
      />
      <div className="line-bar" data-part="bar">
        <output data-part="chosen" />
        <button className="button" type="button" data-part="write">
          {text.write}
        </button>
        <button className="button quiet" type="button" data-part="cancel">
          {text.cancel}
        </button>
        <p className="hint with-keys">{text.help}</p>
        <p className="hint with-fingers">{text.helpTouch}</p>
      </div>
    </>
  )
}

/** What opens right below a block: the comments behind a mark, or the form. */
function PanelParts({ locale }: { locale: Locale }) {
  const { lines: text, discussion } = messagesOf(locale)
  return (
    <>
      <section className="line-panel" data-part="panel" tabIndex={-1}>
        <header>
          <p data-part="panel-title" />
          <button type="button" data-part="close">
            {text.close}
          </button>
        </header>
        <p className="line-news" role="status" data-part="panel-news" />
        <p className="hint" role="status" data-part="panel-status" />
        <ol data-part="comments" />
        <p className="hint" data-part="more" hidden>
          <a href="#discussion">{text.newer}</a>
        </p>
        <p>
          <button className="button quiet" type="button" data-part="write-more">
            {text.writeMore}
          </button>
        </p>
        <div className="discussion-form" data-part="form-place" />
      </section>
      <ol>
        <li className="line-comment" data-part="line-comment">
          <header>
            <strong data-part="name" dir="auto" />
            <a data-part="link">{discussion.permalink('{number}')}</a>
            <time data-part="time" />
          </header>
          <div className="body" data-part="body" dir="auto" />
          <Changes locale={locale} />
        </li>
      </ol>
    </>
  )
}

/** Everything that comments on lines need in a page; islands/lines copies it. */
export function LineParts({ locale }: { locale: Locale }) {
  return (
    <div hidden data-part="line-parts" {...textsOf(locale)}>
      <BlockParts locale={locale} />
      <PickerParts locale={locale} />
      <PanelParts locale={locale} />
    </div>
  )
}
