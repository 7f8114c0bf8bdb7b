import { z } from 'zod'
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
