'use client'

import { useActionState } from 'react'
import { blockDays, type ModeratedComment } from '@/features/comments/moderation/model'
import type { Locale } from '@/lib/locale'
import { moderation } from '@/lib/messages/moderation'
import type { ProblemTexts } from '../../problems'
import { Textarea } from '../../Textarea'
import { block, saveNote, saveText, type Saved } from './actions'

type Props = {
  comment: ModeratedComment
  locale: Locale
  editing?: boolean
  problems: ProblemTexts
}

function Said({ saved, done, problems }: { saved: Saved; done: string; problems: ProblemTexts }) {
  if (saved.state === 'new') return <p role="status" />
  if (saved.state === 'saved') return <p role="status">{done}</p>
  return <p role="alert">{problems[saved.state]}</p>
}

/** The text of a comment. What was typed stays, whatever the site answers. */
export function EditForm({ comment, locale, editing = false, problems }: Props) {
  const { one: text } = moderation[locale]
  const [saved, act, isSaving] = useActionState<Saved, FormData>(saveText, { state: 'new' })
  return (
    <form action={act} className="mod-text" id="edit">
      <label htmlFor="edit-body">{text.editTitle}</label>
      <p className="hint" id="edit-hint">
        {text.editHint}
      </p>
      <input type="hidden" name="id" value={comment.id} />
      <input type="hidden" name="version" value={comment.bodyVersion} />
      <Textarea
        key={saved.typed ?? comment.bodyVersion}
        id="edit-body"
        name="body"
        rows={10}
        autoFocus={editing}
        dir="auto"
        defaultValue={saved.typed ?? comment.body}
        aria-describedby="edit-hint"
        aria-invalid={saved.state === 'invalid_edit' || undefined}
      />
      <Said
        saved={saved}
        done={text.saved}
        problems={{ ...problems, invalid_edit: text.badText, decided_already: text.stale }}
      />
      <button className="button" aria-disabled={isSaving || undefined}>
        {text.save}
      </button>
    </form>
  )
}

/** The note beside it, which readers never see. */
export function NoteForm({ comment, locale, problems }: Props) {
  const { one: text } = moderation[locale]
  const [saved, act, isSaving] = useActionState<Saved, FormData>(saveNote, { state: 'new' })
  return (
    <form action={act} className="mod-text">
      <label htmlFor="note">{text.noteTitle}</label>
      <p className="hint" id="note-hint">
        {text.noteHint}
      </p>
      <input type="hidden" name="id" value={comment.id} />
      <Textarea
        key={saved.typed ?? comment.note}
        id="note"
        name="note"
        rows={3}
        dir="auto"
        defaultValue={saved.typed ?? comment.note ?? ''}
        aria-describedby="note-hint"
        aria-invalid={saved.state === 'invalid_edit' || undefined}
      />
      <Said saved={saved} done={text.noteSaved} problems={{ ...problems, invalid_edit: text.badNote }} />
      <button className="button quiet" aria-disabled={isSaving || undefined}>
        {text.saveNote}
      </button>
    </form>
  )
}

/** Blocks whoever wrote it. */
export function BlockForm({ comment, locale, problems }: Props) {
  const { one: text } = moderation[locale]
  const [saved, act, isSaving] = useActionState<Saved, FormData>(block, { state: 'new' })
  return (
    <form action={act} className="mod-text">
      <h2>{text.blockTitle}</h2>
      <p className="hint">{text.blockHint}</p>
      <input type="hidden" name="id" value={comment.id} />
      <label htmlFor="block-reason">{text.reason}</label>
      <input
        key={saved.typed}
        id="block-reason"
        name="reason"
        maxLength={500}
        defaultValue={saved.state === 'saved' ? '' : saved.typed}
        aria-describedby="block-hint"
      />
      <p className="hint" id="block-hint">
        {text.reasonHint}
      </p>
      <label htmlFor="block-days">{text.until}</label>
      <select id="block-days" name="days" defaultValue="30">
        {blockDays.map((days) => (
          <option key={days} value={days}>
            {text.forDays(String(days))}
          </option>
        ))}
        <option value="">{text.forever}</option>
      </select>
      <Said saved={saved} done={text.blocked} problems={problems} />
      <button className="button quiet" aria-disabled={isSaving || undefined}>
        {text.block}
      </button>
    </form>
  )
}
