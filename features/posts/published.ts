import 'server-only'
import { AppError } from '@/lib/app-error'
import { isPublishedSlug } from './repository'

/** @throws AppError not_found unless every slug is a published article's */
export function requirePublished(...slugs: string[]): void {
  const unknown = slugs.filter((slug) => !isPublishedSlug(slug))
  if (unknown.length) throw new AppError('not_found', { message: `unknown: ${unknown.join(', ')}` })
}
