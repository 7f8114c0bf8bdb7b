import { z } from 'zod'
import { longestQuery } from '@/packages/search-index'

/** Results of a page. */
export const pageLength = 20

/** What the address of the search says: `?q=&tag=&page=`. */
export const searchInput = z.object({
  q: z.string().trim().max(longestQuery),
  tag: z.string().trim().max(80).optional(),
  page: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .default(1),
})

export type SearchInput = z.infer<typeof searchInput>
