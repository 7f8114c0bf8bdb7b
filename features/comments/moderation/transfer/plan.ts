import { articleOf } from '@/lib/article-address'
import { characterCount } from '@/lib/text-safety'
import { limits } from '../../schema'
import type { Format, Incoming, Read, Skipped } from './incoming'

/** What is to be stored, by article, each comment after the one that it answers. */
export type Plan = {
  format: Format
  articles: Map<string, Incoming[]>
  /** Each address of the file with the article that it stands for; null: none. */
  addresses: { address: string; article: string | null; comments: number }[]
  skipped: Skipped[]
}

/** From the name of an article, or one that it had, to what its comments are stored under. */
export type RecordOf = (name: string) => string | undefined

/** The oldest first, but nobody before the one that they answer, whatever the clocks said. */
export function inOrder(comments: Incoming[]): Incoming[] {
  const waiting = new Map(
    comments.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime()).map((each) => [each.id, each]),
  )
  const ordered: Incoming[] = []
  for (const first of waiting.values()) {
    // From the comment up to the first of its ancestors that is not placed yet; a ring ends where it began.
    const chain: Incoming[] = []
    for (let each: Incoming | undefined = first; each;) {
      waiting.delete(each.id)
      chain.push(each)
      each = each.parentId === null ? undefined : waiting.get(each.parentId)
    }
    ordered.push(...chain.reverse())
  }
  return ordered
}

/** Decides what becomes of each comment of a file, without asking the database. */
export function planImport(format: Format, read: Read, recordOf: RecordOf): Plan {
  const addresses = new Map<string, Plan['addresses'][number]>()
  const articles = new Map<string, Incoming[]>()
  const skipped = [...read.skipped]
  for (const comment of read.comments) {
    const { address, id } = comment
    // Our own format names what comments are stored under: also of an article that is not published now.
    const find = () => (format === 'slipway' ? address : (articleOf(address, recordOf) ?? null))
    const known = addresses.get(address) ?? { address, article: find(), comments: 0 }
    addresses.set(address, { ...known, comments: known.comments + 1 })
    if (characterCount(comment.body) > limits.body)
      skipped.push({ reason: 'too_long', what: `${id} ${address}` })
    else if (known.article === null) skipped.push({ reason: 'article', what: `${id} ${address}` })
    else {
      const list = articles.get(known.article) ?? []
      list.push(comment)
      articles.set(known.article, list)
    }
  }
  return {
    format,
    addresses: [...addresses.values()].sort((a, b) => b.comments - a.comments),
    articles: new Map([...articles].map(([article, comments]) => [article, inOrder(comments)])),
    skipped,
  }
}
