import 'server-only'
import type { Locale } from '@/lib/locale'
import { blockOfLine } from '@/lib/server/example-blocks'
import { exampleTexts } from '@/lib/server/example-files'
import type { AnchorDto } from './anchor'
import { anchorOfRow, type AnchorRow } from './repository'

/** The lines that a comment is about, for readers. @param slug what the article is called now */
export function anchorDto(row: AnchorRow, slug: string, locale: Locale): AnchorDto | null {
  const anchor = anchorOfRow(row)
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
