import { z } from 'zod'
import { locales } from '../../lib/locale.ts'
import { characterCount } from '../../lib/text-safety.ts'

function describe(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a group of fields'
  if (typeof value === 'number' || typeof value === 'boolean') return `the ${typeof value} ${value}`
  return `"${String(value)}"`
}

/** What zod says about a wrong value: that it is missing or what it is, and what it should have been. */
function expecting(expected: string) {
  return ({ input }: { input?: unknown }) =>
    input === undefined ? `is missing; expected ${expected}` : `is ${describe(input)}; expected ${expected}`
}

function lineOfText(limit: number) {
  const expected = expecting(`one line of text in quotes, up to ${limit} characters`)
  const tooLong = ({ input }: { input?: unknown }) =>
    `has ${characterCount(String(input))} characters; expected at most ${limit}`
  return z
    .string({ error: expected })
    .refine((text) => text.trim() !== '' && !/\n./.test(text), { error: expected })
    .refine((text) => characterCount(text) <= limit, { error: tooLong })
}

const date = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: expecting('a date such as 2026-11-23 or, with a time zone, 2026-11-23T10:00:00+08:00'),
})

const tag = z.string({ error: expecting('a tag such as docker') }).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: expecting('lower-case words joined by hyphens, such as docker-compose'),
})

const tags = z
  .array(tag, { error: expecting('a list of 1 to 8 tags, such as [docker, compose]') })
  .min(1, { error: 'is an empty list; expected 1 to 8 tags' })
  .max(8, { error: ({ input }) => `has ${Array.isArray(input) ? input.length : 0} tags; expected 1 to 8` })
  .superRefine((names, context) => {
    for (const [index, name] of names.entries()) {
      if (names.indexOf(name) === index) continue
      context.addIssue({ code: 'custom', path: [index], message: `"${name}" is there twice; expected once` })
    }
  })

const sectionHash = z.string({ error: expecting('a hash in quotes') }).regex(/^[0-9a-f]{8}$/, {
  error: expecting('a hash such as "3f2a91bc"'),
})

/** Of which state of its original a translation was made; `npm run translated` writes it. */
const translation = z.strictObject(
  {
    of: z.enum(locales, { error: expecting('the language of the original, zh or en') }),
    sections: z.array(sectionHash, { error: expecting('a list of hashes') }).min(1),
  },
  { error: expecting('what `npm run translated` writes') },
)

const dates = z.object({ publishedAt: date, updatedAt: date })

/** Whether an update comes first. A date without a time is compared by its day: it says nothing finer. */
function isBefore(updated: string, published: string): boolean {
  const byDay = updated.length === 10 || published.length === 10
  if (byDay) return updated.slice(0, 10) < published.slice(0, 10)
  return Date.parse(updated) < Date.parse(published)
}

/** The fields of an article's front matter. content/definitions/post.ts names the same ones to Contentlayer. */
export const frontMatterFields = z.strictObject({
  title: lineOfText(120),
  summary: lineOfText(200),
  publishedAt: date,
  updatedAt: date.optional(),
  tags,
  draft: z.boolean({ error: expecting('true or false') }).optional(),
  translation: translation.optional(),
})

/** A whole front matter. The dates are compared as soon as both are dates, whatever else is wrong. */
export const frontMatterSchema = frontMatterFields.refine(
  ({ publishedAt, updatedAt }) => !updatedAt || !isBefore(updatedAt, publishedAt),
  {
    path: ['updatedAt'],
    error: 'is before publishedAt; expected the same or a later time',
    when: ({ value }) => dates.safeParse(value).success,
  },
)

export type FrontMatter = z.infer<typeof frontMatterSchema>
