import 'server-only'
import type { Locale } from '@/lib/locale'
import { blockOfLine } from '@/lib/server/example-blocks'
import { exampleTexts } from '@/lib/server/example-files'
import type { AnchorDto } from './anchor'
import type { StoredAnchor } from './stored-anchor'

/** The lines that a comment is about, for readers. @param slug what the article is called now */
export function anchorDto(anchor: StoredAnchor | null, slug: string, locale: Locale): AnchorDto | null {
  if (!anchor) return null
  const { file, from, to, lines, digest } = anchor
  const block = blockOfLine(slug, file, from)
  return {
    file,
    from,
    to,
    lines,
    current: exampleTexts(slug).get(file)?.digest === digest,
    url: `/${locale}/posts/${slug}${block ? `#${block}` : ''}`,
  }
}
