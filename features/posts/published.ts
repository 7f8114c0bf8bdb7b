import 'server-only'
import { AppError } from '@/lib/app-error'
import type { PublishedName } from './model'
import { findName } from './repository'

/**
 * The article that a slug names, or once named: what comments and views may refer to.
 * @throws AppError not_found
 */
export function publishedName(slug: string): PublishedName {
  const name = findName(slug)
  if (!name) throw new AppError('not_found', { message: `unknown: ${slug}` })
  return name
}
