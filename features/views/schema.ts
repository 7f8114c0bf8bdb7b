import { z } from 'zod'

/** The `slugs` parameter of /api/stats: 1 to 100 slugs, separated by commas. */
export const slugList = z
  .string()
  .transform((list) => [...new Set(list.split(',').map((slug) => slug.trim()))])
  .pipe(z.array(z.string().min(1).max(100)).min(1).max(100))
