'use server'

import { refresh } from 'next/cache'
import { headers as requestHeaders } from 'next/headers'
import { z } from 'zod'
import { editInput, noteInput } from '@/features/comments/moderation/input'
import { editComment, noteComment } from '@/features/comments/moderation/repository/edit'
import { AppError, type ProblemCode } from '@/lib/app-error'
import { requireModerator } from '@/lib/server/auth/session'
import { withDeadline } from '@/lib/server/deadline'
import { toAppError } from '@/lib/server/http/problem'
import { requireSameOrigin } from '@/lib/server/http/same-origin'

/** What a form of this page answers: whatever was typed comes back with a problem. */
export type Saved = { state: 'new' | 'saved'; typed?: string } | { state: ProblemCode; typed: string }

const text = (value: FormDataEntryValue | null) =>
  typeof value === 'string' ? value.replace(/\r\n/g, '\n') : ''

async function saved(typed: string, work: () => Promise<void>): Promise<Saved> {
  try {
    await withDeadline(work())
    return { state: 'saved', typed }
  } catch (error) {
    return { state: toAppError(error).code, typed }
  } finally {
    // The page shows the text, its version and the history as they are now, also when somebody else was quicker.
    refresh()
  }
}

async function signedIn() {
  const headers = await requestHeaders()
  requireSameOrigin({ headers })
  return requireModerator(headers)
}

export async function saveText(_before: Saved, form: FormData): Promise<Saved> {
  const typed = text(form.get('body'))
  return saved(typed, async () => {
    const moderator = await signedIn()
    const id = z.uuid().parse(form.get('id'))
    const input = editInput.safeParse({ body: typed, version: form.get('version') })
    if (!input.success) throw new AppError('invalid_edit')
    await editComment(moderator, id, input.data.body, input.data.version)
  })
}

export async function saveNote(_before: Saved, form: FormData): Promise<Saved> {
  const typed = text(form.get('note'))
  return saved(typed, async () => {
    const moderator = await signedIn()
    const id = z.uuid().parse(form.get('id'))
    const input = noteInput.safeParse({ note: typed })
    if (!input.success) throw new AppError('invalid_edit')
    await noteComment(moderator, id, input.data.note)
  })
}
