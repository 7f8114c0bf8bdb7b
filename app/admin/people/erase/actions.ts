'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { erasePerson } from '@/features/comments/moderation/repository/erase'
import { personLimit } from '@/features/comments/moderation/repository/person'
import { AppError, type ProblemCode } from '@/lib/app-error'
import { acting, problemOf } from '../../acting'

export type Erased = { state: 'new' | 'erased' | ProblemCode; comments: number }

const chosen = z.array(z.uuid()).min(1).max(personLimit)

/** Erases the comments that were chosen, with all that belongs to who wrote them. */
export async function erase(_before: Erased, form: FormData): Promise<Erased> {
  let comments = 0
  const problem = await problemOf(async () => {
    const owner = await acting('owner')
    const ids = chosen.safeParse(form.getAll('comment'))
    if (!ids.success || form.get('confirm') !== 'yes') throw new AppError('not_confirmed')
    comments = await erasePerson(owner, ids.data)
  })
  refresh()
  return { state: problem ?? 'erased', comments }
}
