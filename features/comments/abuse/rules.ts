import { z } from 'zod'
import { toRange } from './addresses'

/** Longest lists: every comment is compared with all of a list. */
const most = { words: 1000, addresses: 1000 }

/** What owners of the site set for comments. What was never set has the value that is here. */
export const rulesSchema = z.object({
  /** Whose comments wait for a moderator: nobody's, those of visitors of whom none was shown yet, everybody's. */
  approval: z.enum(['none', 'first', 'all']).default('none'),
  /** When a browser is asked for work: under suspicion, always, or never (such comments wait for a moderator). */
  challenge: z.enum(['suspicion', 'always', 'never']).default('suspicion'),
  /** Links that a comment may have without waiting. */
  maxLinks: z.int().min(0).max(100).default(5),
  /** Words and phrases, in any case and width; Chinese ones are found anywhere. */
  words: z.array(z.string().trim().min(1).max(100)).max(most.words).default([]),
  /** Addresses and ranges (192.0.2.7, 2001:db8::/32) whose comments are spam. */
  addresses: z
    .array(
      z
        .string()
        .trim()
        .max(50)
        .refine((entry) => toRange(entry) !== undefined),
    )
    .max(most.addresses)
    .default([]),
  /** Comments of one address in an hour. */
  perHour: z.int().min(1).max(10_000).default(30),
  /** Attempts to comment on one article in a minute, from which on browsers are asked for work. */
  articlePerMinute: z.int().min(1).max(100_000).default(3000),
  /** The same for the whole site in ten minutes. */
  sitePerTenMinutes: z.int().min(1).max(100_000).default(15_000),
})

export type Rules = z.infer<typeof rulesSchema>

/** The rules of a site whose owners have set nothing. */
export const usualRules: Rules = rulesSchema.parse({})

/** Stored rules. What a release before or after this one stored may have members that are not valid here. */
export function rulesFrom(stored: unknown): Rules {
  if (typeof stored !== 'object' || stored === null) return usualRules
  const members = Object.entries(rulesSchema.shape).map(([name, schema]) => {
    const parsed = schema.safeParse(Reflect.get(stored, name))
    return [name, parsed.success ? parsed.data : undefined]
  })
  return rulesSchema.parse(Object.fromEntries(members))
}
