'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { erasePerson } from '@/features/comments/moderation/repository/erase'
import { personLimit } from '@/features/comments/moderation/repository/person'
import { AppError, type ProblemCode } from '@/lib/app-error'
import { acting, problemOf } from '../../acting'

export type Erased = { state: 'new' | 'erased' | ProblemCode; comments: number }

const chosen = z.array(z.uuid()).max(personLimit)
const loginInput = z.string().trim().max(100)

/** Erases the comments that were chosen and the account that was looked for, with all that belongs to them. */
export async function erase(_before: Erased, form: FormData): Promise<Erased> {
  let comments = 0
  const problem = await problemOf(async () => {
    const owner = await acting('owner')
    const ids = chosen.safeParse(form.getAll('comment'))
    const login = loginInput.safeParse(form.get('login') ?? '')
    if (!ids.success || !login.success || form.get('confirm') !== 'yes') throw new AppError('not_confirmed')
    if (ids.data.length === 0 && !login.data) throw new AppError('not_confirmed')
    comments = await erasePerson(owner, ids.data, login.data)
  })
  refresh()
  return { state: problem ?? 'erased', comments }
}
