'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { blockInput, editInput, noteInput } from '@/features/comments/moderation/input'
import { blockWriterOf } from '@/features/comments/moderation/repository/blocks'
import { editComment, noteComment } from '@/features/comments/moderation/repository/edit'
import { AppError, type ProblemCode } from '@/lib/app-error'
import { withDeadline } from '@/lib/server/deadline'
import { acting, field, problemOf } from '../../acting'

/** What a form of this page answers; whatever was typed comes back. */
export type Saved = { state: 'new' | 'saved' | ProblemCode; typed?: string }

const idOf = (form: FormData) => z.uuid().parse(form.get('id'))

async function saved(typed: string, work: () => Promise<void>): Promise<Saved> {
  const problem = await problemOf(() => withDeadline(work()))
  // The page shows the text, its version and the history as they are now, also when somebody else was quicker.
  refresh()
  return { state: problem ?? 'saved', typed }
}

export async function saveText(_before: Saved, form: FormData): Promise<Saved> {
  const body = field(form, 'body')
  return saved(body, async () => {
    const moderator = await acting()
    const input = editInput.safeParse({ body, version: form.get('version') })
    if (!input.success) throw new AppError('invalid_edit')
    await editComment(moderator, idOf(form), body, input.data.version)
  })
}

export async function saveNote(_before: Saved, form: FormData): Promise<Saved> {
  const note = field(form, 'note')
  return saved(note, async () => {
    const moderator = await acting()
    if (!noteInput.safeParse({ note }).success) throw new AppError('invalid_edit')
    await noteComment(moderator, idOf(form), note)
  })
}

export async function block(_before: Saved, form: FormData): Promise<Saved> {
  const reason = field(form, 'reason')
  return saved(reason, async () => {
    const moderator = await acting()
    const input = blockInput.safeParse({ reason, days: form.get('days') })
    if (!input.success) throw new AppError('invalid_edit')
    const { days } = input.data
    await blockWriterOf(moderator, idOf(form), days === null ? null : days * 86_400, reason.trim())
  })
}
