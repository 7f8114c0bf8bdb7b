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
export function expecting(expected: string) {
  return ({ input }: { input?: unknown }) =>
    input === undefined ? `is missing; expected ${expected}` : `is ${describe(input)}; expected ${expected}`
}

export function lineOfText(limit: number) {
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

const slug = (what: string) =>
  z
    .string({ error: expecting(what) })
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: expecting('lower-case words joined by hyphens') })

export const slugs = (what: string) =>
  z
    .array(slug(what), { error: expecting(`a list of ${what}s`) })
    .min(1, { error: 'is an empty list; expected at least one' })

const variables = z.record(
  slug('the name of a variable'),
  z.string({ error: expecting('the text in quotes that stands in the examples') }).min(1, {
    error: expecting('the text that stands in the examples'),
  }),
  { error: expecting('variables with their texts, such as { namespace: notes }') },
)

const translation = z.strictObject(
  {
    of: z.enum(locales, { error: expecting('zh or en') }),
    sections: z.array(
      z.string().regex(/^[0-9a-f]{6,16}$/, { error: expecting('a hash in hexadecimal digits') }),
      {
        error: expecting('a list of hashes; `npm run translated` writes it'),
      },
    ),
  },
  { error: expecting('a record that `npm run translated` writes') },
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
  authors: slugs('author').optional(),
  series: slug('the slug of a series').optional(),
  aliases: slugs('former slug').optional(),
  variables: variables.optional(),
  translation: translation.optional(),
  draft: z.boolean({ error: expecting('true or false') }).optional(),
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
