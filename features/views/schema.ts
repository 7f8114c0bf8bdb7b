import { z } from 'zod'

/** The `slugs` parameter of /api/stats: 1 to 100 slugs, separated by commas. */
export const slugList = z
  .string()
  .transform((list) => [...new Set(list.split(',').map((slug) => slug.trim()))])
  .pipe(z.array(z.string().min(1).max(100)).min(1).max(100))

/** What a browser reports of a view. Clients that send nothing are counted as well. */
export const viewReport = z.object({
  /** Tells this opening of the page from others; the same when the request is repeated. */
  opening: z
    .string()
    .regex(/^[\w-]{8,64}$/)
    .optional(),
  /** The host of `document.referrer`. */
  referrer: z.string().max(253).optional(),
  /** The end of the article was on the screen. */
  finished: z.literal(true).optional(),
})

export type ViewReport = z.infer<typeof viewReport>
