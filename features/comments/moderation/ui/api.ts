import { z } from 'zod'
import { statuses, type Decision, type Status } from '../model'

const status = z.enum(statuses)

const outcome = z.object({
  batch: z.string(),
  changed: z.array(z.object({ id: z.string(), from: status, to: status })),
  conflicts: z.array(
    z.object({
      id: z.string(),
      status: z.union([status, z.literal('gone')]),
      by: z.string().nullable(),
      at: z.string().nullable(),
    }),
  ),
})

export type Answer =
  | { ok: true; outcome: z.infer<typeof outcome> }
  | { ok: false; title: string; detail: string }
  | { ok: false }

const problem = z.object({ title: z.string(), detail: z.string() })

export type Wish =
  { action: Decision; targets: { id: string; expected: Status }[] } | { action: 'undo'; batch: string }

/** Sends a decision. `{ ok: false }` alone: nobody answered, or nothing that we know. */
export async function send(wish: Wish): Promise<Answer> {
  try {
    const response = await fetch('/api/admin/comments', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(wish),
    })
    const body: unknown = await response.json()
    // 409 too says for each comment what it is now.
    const known = outcome.safeParse(body)
    if (known.success) return { ok: true, outcome: known.data }
    const said = problem.safeParse(body)
    return said.success ? { ok: false, ...said.data } : { ok: false }
  } catch {
    return { ok: false }
  }
}
