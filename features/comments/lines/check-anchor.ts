import 'server-only'
import { AppError } from '@/lib/app-error'
import type { Article } from '../reading/read'
import type { AnchorInput } from './anchor'
import type { CheckedAnchor } from './stored-anchor'
import { versionText } from './versions'

/** The text is bounded too, since lines may be of any length. */
const mostCharacters = 8_000

/**
 * The lines that a comment says it is about, taken from the site's own text, whatever version the reader saw.
 * @throws AppError invalid_comment when the article never had these lines
 */
export async function checkAnchor(
  article: Article,
  anchor: AnchorInput | undefined,
): Promise<CheckedAnchor | null> {
  if (!anchor) return null
  const { file, from, to, digest } = anchor
  const text = await versionText(article, file, digest)
  const all = text?.split('\n') ?? []
  const lines = all.slice(from - 1, to).join('\n')
  if (text === undefined || to > all.length || lines.length > mostCharacters)
    throw new AppError('invalid_comment', { fields: [{ field: 'anchor', fault: 'invalid' }] })
  return { file, from, to, digest, lines, text }
}
