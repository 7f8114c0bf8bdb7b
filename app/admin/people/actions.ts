'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { unblock } from '@/features/comments/moderation/repository/blocks'
import { withDeadline } from '@/lib/server/deadline'
import { acting, problemOf } from '../acting'

const hashInput = z.string().regex(/^[0-9a-f]{32}$/)

/** Lifts a block. What goes wrong shows itself: it still stands in the list. */
export async function lift(form: FormData): Promise<void> {
  await problemOf(() =>
    withDeadline(
      (async () => {
        const moderator = await acting()
        await unblock(moderator, hashInput.parse(form.get('hash')))
      })(),
    ),
  )
  refresh()
}
