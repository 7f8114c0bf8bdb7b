import 'server-only'
import { z } from 'zod'
import { locales } from '@/lib/locale'
import { statuses } from '../model'
import type { Incoming, Read, Skipped } from './incoming'

export const formatName = 'slipway-comments'
export const formatVersion = 1

const time = z.iso.datetime().transform((text) => new Date(text))
const count = z.number().int().min(0).max(4_294_967_295)

/** One comment of our own format; docs/operating.md describes each member. */
const exported = z.object({
  id: z.uuid().toLowerCase(),
  article: z.string().regex(/^[a-z0-9-]{1,100}$/),
  number: count.min(1),
  parentId: z.uuid().toLowerCase().nullable(),
  locale: z.enum(locales),
  name: z.string().max(80),
  email: z.string().max(254).nullable(),
  // Files of before names were verified do not have it.
  verifiedLogin: z.string().min(1).max(100).nullable().default(null),
  body: z.string(),
  status: z.enum(statuses),
  createdAt: time,
  editedAt: time.nullable(),
  judgement: z.string().max(500).nullable(),
  note: z.string().max(2000).nullable(),
  reactions: z.object({ useful: count, works: count, fails: count }),
  writer: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .nullable(),
  lines: z
    .object({
      file: z.string().min(1).max(200),
      from: count.min(1),
      to: count.min(1),
      digest: z.string().max(16),
      lines: z.string().max(65_535),
    })
    .nullable(),
})

export type ExportedComment = z.input<typeof exported>

const file = z.object({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  comments: z.array(z.unknown()),
})

function toIncoming({ article, reactions, ...comment }: z.output<typeof exported>): Incoming {
  return { ...comment, ...reactions, address: article }
}

/** Reads what `exportComments` wrote. @throws ZodError, SyntaxError when it is something else */
export function readSlipway(text: string): Read {
  const { comments: rows } = file.parse(JSON.parse(text))
  const comments: Incoming[] = []
  const skipped: Skipped[] = []
  rows.forEach((each, index) => {
    const parsed = exported.safeParse(each)
    if (parsed.success) comments.push(toIncoming(parsed.data))
    else skipped.push({ reason: 'broken', what: `comments[${index}]` })
  })
  return { comments, skipped }
}
