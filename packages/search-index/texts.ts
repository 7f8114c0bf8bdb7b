import { textName, type Directory, type Load, type StoredArticle, type StoredSection } from './model.ts'

/** Which article each section belongs to, by number of section. */
export function articlesOf({ sections }: Directory): number[] {
  return sections.flatMap((pieces, article) => pieces.flatMap((count) => Array<number>(count).fill(article)))
}

/** The first section of each article. */
export function beginningsOf({ sections }: Directory): number[] {
  let next = 0
  return sections.map((pieces) => {
    const first = next
    for (const count of pieces) next += count
    return first
  })
}

/** A section with the article that it belongs to. */
export type ReadSection = StoredSection & Pick<StoredArticle, 'slug' | 'title'>

/** Reads one section, from the piece of its article that has it. */
export async function readSection(
  directory: Directory,
  load: Load,
  place: { article: number; section: number },
): Promise<ReadSection | undefined> {
  let index = place.section - (beginningsOf(directory)[place.article] ?? 0)
  for (const [number, count] of (directory.sections[place.article] ?? []).entries()) {
    if (index < count) {
      const { slug, title, sections }: StoredArticle = JSON.parse(await load(textName(place.article, number)))
      const section = sections[index]
      return section && { slug, title, ...section }
    }
    index -= count
  }
  return undefined
}
