import { z } from 'zod'
import { wholeValue } from '../../lib/variables.ts'
import { expecting, lineOfText, slugs } from './front-matter-schema.ts'

const inBoth = (limit: number) =>
  z.strictObject(
    { zh: lineOfText(limit), en: lineOfText(limit) },
    { error: expecting('a text in each language, zh and en') },
  )

const link = z.strictObject({
  label: lineOfText(60),
  url: z.url({ protocol: /^https?$/, error: expecting('an address such as https://example.org') }),
})

/** content/authors/<slug>.yaml */
export const authorSchema = z.strictObject({
  name: inBoth(60),
  bio: inBoth(400),
  links: z.array(link, { error: expecting('a list of links, each with label and url') }).optional(),
})

/** content/series/<slug>.yaml */
export const seriesSchema = z.strictObject({
  title: inBoth(120),
  summary: inBoth(300),
  posts: slugs('slug of an article').refine((posts) => new Set(posts).size === posts.length, {
    error: 'names an article twice; expected each once',
  }),
})

/** What must not get into code through a reader's value: it would end a word, a text or a line. */
const harmful = [...' \t\n\r"\'`$;&|<>(){}[]*?!#%\\,^~'].flatMap((sign) => [sign, `a${sign}b`, `a:b${sign}`])

function isPattern(pattern: string): boolean {
  try {
    wholeValue(pattern)
    return true
  } catch {
    return false
  }
}

const variable = z
  .strictObject(
    {
      label: inBoth(40),
      hint: inBoth(120),
      pattern: lineOfText(400)
        .refine(isPattern, { error: expecting('a regular expression, as a form field takes it') })
        .refine((pattern) => !isPattern(pattern) || !harmful.some((text) => wholeValue(pattern).test(text)), {
          error: 'lets quotes, spaces or signs of the shell through; expected a stricter one',
        }),
      example: lineOfText(120),
    },
    { error: expecting('label, hint, pattern and example') },
  )
  .refine(({ pattern, example }) => !isPattern(pattern) || wholeValue(pattern).test(example), {
    path: ['example'],
    error: 'does not match the pattern; expected one that does',
  })

/** content/variables.yaml */
export const variablesFileSchema = z.record(
  z.string().regex(/^[a-z]+(-[a-z]+)*$/, { error: expecting('lower-case words joined by hyphens') }),
  variable,
)
