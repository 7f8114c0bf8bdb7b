import 'server-only'
import { BoundedMemory } from '@/lib/bounded-memory'
import { exampleTexts } from '@/lib/server/example-files'
import type { Article } from '../reading/read'
import type { LineMark, LineMarks } from './anchor'
import { mapLines } from './map-lines'
import { listAnchored } from './repository'
import { anchorOfRow, type StoredAnchor } from './stored-anchor'
import { versionText } from './versions'

/** Older comments on lines are in the discussion; beside the examples they would only be a number. */
const most = 1_000

/** Where lines are now does not change until the example does: worked out once for each pair of versions. */
const places = new BoundedMemory(500_000)

async function whereNow(
  article: Article,
  { file, from, to, digest }: StoredAnchor,
): Promise<LineMark['now']> {
  const now = exampleTexts(article.slug).get(file)
  if (!now) return null
  if (now.digest === digest) return { from, to }
  const name = `${article.record}/${file} ${digest} ${now.digest} ${from}-${to}`
  const known = places.get(name)
  if (known !== undefined) return JSON.parse(known)
  const before = await versionText(article, file, digest)
  const found = (before !== undefined && mapLines(before, now.text, { from, to })) || null
  places.set(name, JSON.stringify(found))
  return found
}

/** Which lines of an article's examples have comments, by file, version and lines. */
export async function readLineMarks(article: Article): Promise<LineMarks> {
  const marks = new Map<string, LineMark>()
  for (const { number, ...row } of await listAnchored(article.record, most)) {
    const anchor = anchorOfRow(row)
    if (!anchor) continue
    const { file, digest, from, to } = anchor
    const name = `${file} ${digest} ${from} ${to}`
    const mark = marks.get(name)
    if (mark) mark.numbers.push(number)
    else marks.set(name, { file, digest, from, to, now: await whereNow(article, anchor), numbers: [number] })
  }
  const commented = new Set([...marks.values()].map(({ file }) => file))
  const files = [...exampleTexts(article.slug)].filter(([file]) => commented.has(file))
  return {
    files: Object.fromEntries(files.map(([file, { digest }]) => [file, digest])),
    marks: [...marks.values()],
  }
}
