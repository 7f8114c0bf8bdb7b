import { z } from 'zod'
import { orders, type Order } from '@/islands/comments/orders'

const number = /^(0|[1-9]\d{0,8})$/
const helpful = /^-?\d{1,9}\.\d{1,9}$/
/** The place of a reply: two to four numbers of eight hexadecimal digits. */
const place = /^([0-9a-f]{8}){2,4}$/

/** The cursor of each order, as it stands in addresses. */
const cursors: Record<Order | 'thread', RegExp> = {
  oldest: number,
  newest: number,
  helpful,
  thread: place,
}

const numberInput = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)

/**
 * What may be asked of a discussion: a page of its threads, or with `thread` a page of the replies in one. With
 * `comment` what is around that comment, wherever it stands; with `since` what came after that number.
 */
export const discussionQuery = z
  .object({
    sort: z.enum(orders).default('oldest'),
    thread: numberInput.optional(),
    cursor: z.string().optional(),
    comment: numberInput.optional(),
    since: z.string().regex(number).transform(Number).optional(),
  })
  .refine(
    ({ sort, thread, cursor }) => cursor === undefined || cursors[thread ? 'thread' : sort].test(cursor),
  )

export type DiscussionQuery = z.infer<typeof discussionQuery>

/**
 * What may be asked of a discussion's page. `comment` finds a comment; `after` goes on with threads, `cursor` with the
 * replies in `thread`. `cursor` alone is of permanent links as they once were: the comments behind that number.
 */
export const pageQuery = z
  .object({
    sort: z.enum(orders).default('oldest'),
    after: z.string().optional(),
    thread: numberInput.optional(),
    cursor: z.string().optional(),
    comment: numberInput.optional(),
    /** Something that no address had before: the page of somebody who has just written. */
    sent: z.string().optional(),
  })
  .refine(
    ({ sort, after, thread, cursor }) =>
      (after === undefined || cursors[sort].test(after)) &&
      (cursor === undefined || cursors[thread ? 'thread' : 'oldest'].test(cursor)),
  )

export type PageQuery = z.infer<typeof pageQuery>
