'use client'

import { useReducer, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Locale } from '@/lib/locale'
import { moderation } from '@/lib/messages/moderation'
import { decisionNames, possible, type Decision, type Status } from '../model'
import { send } from './api'
import { Bulk } from './Bulk'
import { CommentItem } from './CommentItem'
import { KeyHelp } from './KeyHelp'
import type { KeyAction } from './keys'
import type { ListedComment } from './listed'
import { initialState, reduceList } from './list-state'
import { useKeys } from './use-keys'

type Props = {
  comments: ListedComment[]
  locale: Locale
  /** The address of the page, which forms lead back to. */
  back: string
  /** The state of which this is the list; what leaves it leaves the list. */
  keeps?: Status
  /** The only one, on its own page: there is nothing to choose from. */
  alone?: boolean
}

const elementOf = (id: string | undefined) => document.getElementById(`comment-${id}`)

/**
 * Comments to decide, one at a time or many at once, with the keyboard or without. It is rendered on the server, where
 * its forms work as they stand; in the browser the same decisions are sent without leaving the page.
 */
export function CommentList({ comments, locale, back, keeps, alone = false }: Props) {
  const text = moderation[locale]
  const [{ entries, last }, dispatch] = useReducer(reduceList(keeps), comments, initialState)
  const [currentId, setCurrent] = useState<string>()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const help = useRef<HTMLDialogElement>(null)
  const present = comments.filter(({ id }) => !entries[id]?.gone)
  const entryOf = (comment: ListedComment) => entries[comment.id] ?? { status: comment.status }
  const chosen = present.filter(({ id }) => selected.has(id))
  const offered = keeps ? possible[keeps] : decisionNames

  function moveTo(id: string | undefined) {
    if (id === undefined) return
    setCurrent(id)
    elementOf(id)?.focus()
  }

  /** The comment that comes after those that leave: the next one below, else the last one above. */
  function neighbourOf(leaving: ReadonlySet<string>): string | undefined {
    const lastLeaving = present.findLastIndex(({ id }) => leaving.has(id))
    const after = present.slice(lastLeaving + 1).find(({ id }) => !leaving.has(id))
    return (after ?? present.findLast(({ id }) => !leaving.has(id)))?.id
  }

  async function decide(decision: Decision, these: ListedComment[]) {
    const due = these.filter((comment) => {
      const { status, doing } = entryOf(comment)
      return !doing && possible[status].includes(decision)
    })
    if (due.length === 0) return
    const ids = due.map(({ id }) => id)
    const targets = due.map((comment) => ({ id: comment.id, expected: entryOf(comment).status }))
    dispatch({ type: 'sent', action: decision, ids })
    if (keeps) moveTo(neighbourOf(new Set(ids)))
    setSelected(new Set([...selected].filter((id) => !ids.includes(id))))
    const answer = await send({ action: decision, targets })
    dispatch({ type: 'answered', action: decision, ids, answer })
  }

  async function undo() {
    if (!last || last.action === 'undo') return
    dispatch({ type: 'sent', action: 'undo', ids: last.ids })
    const answer = await send({ action: 'undo', batch: last.batch })
    // At once: what is hidden cannot be focused.
    flushSync(() => dispatch({ type: 'answered', action: 'undo', ids: last.ids, answer }))
    if (answer.ok) moveTo(last.ids[0])
  }

  function toggle(id: string) {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    setSelected(next)
  }

  const hearsKeys = useKeys((action: KeyAction) => {
    const focused = present.findIndex(({ id }) => elementOf(id)?.contains(document.activeElement))
    const at = focused >= 0 ? focused : present.findIndex(({ id }) => id === currentId)
    const comment = present[at]
    if (action === 'next') moveTo(present[Math.min(at + 1, present.length - 1)]?.id)
    else if (action === 'previous') moveTo(present[Math.max(at - 1, 0)]?.id)
    else if (action === 'undo') void undo()
    else if (action === 'help') help.current?.showModal()
    else if (!comment) return
    else if (action === 'select') toggle(comment.id)
    else if (action === 'edit') elementOf(comment.id)?.querySelector<HTMLElement>('[data-part=edit]')?.click()
    else void decide(action, [comment])
  })

  return (
    <div className="mod-list" data-alone={alone || undefined} data-keys={hearsKeys ? 'heard' : undefined}>
      <Bulk
        locale={locale}
        back={back}
        offered={offered}
        chosen={chosen.length}
        all={present.length}
        onSelectAll={() =>
          setSelected(new Set(chosen.length === present.length ? [] : present.map(({ id }) => id)))
        }
        onDecide={(decision) => void decide(decision, chosen)}
        onHelp={() => help.current?.showModal()}
      />
      <p className="mod-status" role="status">
        {last && text.done[last.action](String(last.ids.length))}
        {last && last.left > 0 && ` ${text.conflict.some(String(last.left))}`}
        {last && last.action !== 'undo' && (
          <button type="button" aria-keyshortcuts="z" onClick={() => void undo()}>
            {text.undo} <kbd aria-hidden="true">z</kbd>
          </button>
        )}
      </p>
      <ol aria-label={text.list}>
        {comments.map((comment) => (
          <CommentItem
            key={comment.id}
            comment={comment}
            entry={entryOf(comment)}
            locale={locale}
            back={back}
            current={comment.id === currentId}
            selected={selected.has(comment.id)}
            onSelect={() => toggle(comment.id)}
            onDecide={(decision) => void decide(decision, [comment])}
          />
        ))}
      </ol>
      {present.length === 0 && (
        <p className="mod-empty">{text.empty[keeps === 'spam' ? 'spam' : 'pending']}</p>
      )}
      <KeyHelp locale={locale} dialog={help} />
    </div>
  )
}
