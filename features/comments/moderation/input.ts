import { z } from 'zod'
import { characterCount, hasControls } from '@/lib/text-safety'
import { limits } from '../schema'
import { blockDays, decisionNames, statuses } from './model'

/** Most comments in one action. */
export const batchLimit = 200

/** Most characters of a moderator's note. */
export const noteLimit = 2000

const target = z.object({ id: z.uuid().toLowerCase(), expected: z.enum(statuses) })

export const decisionInput = z.discriminatedUnion('action', [
  z.object({ action: z.enum(decisionNames), targets: z.array(target).min(1).max(batchLimit) }),
  z.object({ action: z.literal('undo'), batch: z.uuid().toLowerCase() }),
])

export type DecisionInput = z.infer<typeof decisionInput>

const targetField = /^comment:(.+)$/

/** The fields of a form, in which each chosen comment is a field `comment:ID` with the state that was seen. */
export function fromForm(fields: Record<string, unknown>): Record<string, unknown> {
  const targets = Object.entries(fields).flatMap(([name, expected]) => {
    const id = targetField.exec(name)?.[1]
    return id ? [{ id, expected }] : []
  })
  return { action: fields.action, batch: fields.batch, targets }
}

export const editInput = z.object({
  body: z
    .string()
    .refine((text) => text.trim() !== '' && characterCount(text) <= limits.body && !hasControls(text)),
  /** `bodyVersion` of the text that was edited. */
  version: z.string().max(64),
})

export const noteInput = z.object({
  note: z.string().refine((text) => characterCount(text) <= noteLimit && !hasControls(text)),
})

export const blockInput = z.object({
  reason: z.string().refine((text) => characterCount(text) <= 500 && !hasControls(text)),
  days: z
    .string()
    .refine((text) => text === '' || blockDays.some((days) => String(days) === text))
    .transform((text) => (text === '' ? null : Number(text))),
})

const optional = <Inner extends z.ZodType>(inner: Inner) =>
  z.preprocess((value) => {
    const [first] = Array.isArray(value) ? value : [value]
    return typeof first === 'string' && first.trim() === '' ? undefined : first
  }, inner.optional().catch(undefined))

const words = optional(z.string().trim().max(200))

/** What is looked for, from the address of the page: a wrong part is taken for none. */
export const searchInput = z.object({
  text: words,
  name: words,
  email: words,
  article: optional(z.string().regex(/^[a-z0-9-]{1,100}$/)),
  status: optional(z.enum(statuses)),
  from: optional(z.iso.date()),
  to: optional(z.iso.date()),
  /** The id of a comment: those of the same writer. */
  writer: optional(z.uuid().toLowerCase()),
  cursor: optional(z.string().max(60)),
})

export type SearchInput = z.infer<typeof searchInput>
