import { closeness, type Query } from './query.ts'
import { fold, tokenise } from './tokenise.ts'

/** A piece of text, and whether it is what was asked for. */
export type Part = { text: string; isHit: boolean }

type Range = { start: number; end: number; lookup: number }

/** Characters of a snippet; a Han character takes the room of two. */
const room = 170
const before = 40
/** Hits that are tried as the beginning of a snippet. */
const tried = 200

function rangesIn(text: string, query: Query): Range[] {
  const ranges: Range[] = []
  for (const run of query.runs)
    for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + run.length))
      ranges.push({ start: at, end: at + run.length, lookup: -1 })
  const hasRuns = ranges.length > 0
  for (const { term, start, end } of tokenise(text))
    query.lookups.forEach((lookup, index) => {
      if (closeness(term, lookup) === 0) return
      // Where a run stands whole, its pairs elsewhere are chance.
      if (lookup.stem === undefined && hasRuns && query.runs.some((run) => run.includes(term))) return
      const isOne = lookup.stem === undefined && lookup.isBeginning
      ranges.push({ start, end: isOne ? start + lookup.term.length : end, lookup: index })
    })
  return ranges.sort((a, b) => a.start - b.start || b.end - a.end)
}

function partsOf(text: string, ranges: readonly Range[], from: number, to: number): Part[] {
  const parts: Part[] = []
  let at = from
  const push = (end: number, isHit: boolean) => {
    const last = parts.at(-1)
    const piece = text.slice(at, end).replace(/\s+/g, ' ')
    if (last?.isHit === isHit) last.text += piece
    else if (piece) parts.push({ text: piece, isHit })
    at = Math.max(at, end)
  }
  for (const { start, end } of ranges) {
    if (start >= to || end <= at) continue
    if (start > at) push(start, false)
    push(Math.min(end, to), true)
  }
  if (at < to) push(to, false)
  return parts
}

/** A whole text with its hits marked. */
export function mark(text: string, query: Query): Part[] {
  return partsOf(text, rangesIn(text, query), 0, text.length)
}

const widthOf = (text: string) => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0)

/** Where a snippet that begins at `from` ends: after a word, not in one. */
function endOf(text: string, from: number): number {
  let to = Math.min(text.length, from + room)
  while (to > from && widthOf(text.slice(from, to)) > room) to -= 8
  while (to < text.length && /[\p{L}\p{N}]/u.test(text[to] ?? '') && !/\p{Script=Han}/u.test(text[to] ?? ''))
    to += 1
  return to
}

/** A little before the hit, at the beginning of a sentence or word. */
function startOf(text: string, hit: number): number {
  const earliest = Math.max(0, hit - before)
  if (earliest === 0) return 0
  const head = text.slice(earliest, hit)
  const sentence = /[。！？；.!?]\s*|\n/gu
  let start = -1
  for (const { index, 0: end } of head.matchAll(sentence)) start = index + end.length
  if (start < 0) start = /^[\p{L}\p{N}]*?(?=\p{Script=Han})|^[^\s]*\s+/u.exec(head)?.[0].length ?? 0
  return earliest + start
}

/** The part of a text that has most of what was asked for, with its hits marked. */
export function snippetOf(text: string, query: Query): Part[] {
  const ranges = rangesIn(text, query)
  let best = { start: 0, kinds: 0 }
  for (const { start } of ranges.slice(0, tried)) {
    const within = ranges.filter((range) => range.start >= start && range.end <= start + room / 2)
    const kinds =
      new Set(within.map(({ lookup }) => lookup)).size + (within.some((r) => r.lookup < 0) ? 99 : 0)
    if (kinds > best.kinds) best = { start, kinds }
  }
  const start = startOf(text, best.start)
  const from = start + (/^[^\p{L}\p{N}]*/u.exec(text.slice(start, best.start))?.[0].length ?? 0)
  const to = endOf(text, from)
  const parts = partsOf(text, ranges, from, to)
  if (from > 0) parts.unshift({ text: '… ', isHit: false })
  if (to < text.length) parts.push({ text: ' …', isHit: false })
  return parts
}

/** Whether a text has every run of Han characters as it was typed, and whether it has all of the query so. */
export function phraseIn(text: string, query: Query): 'none' | 'runs' | 'all' {
  const squeezed = fold(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
  if (query.phrase && squeezed.includes(query.phrase)) return 'all'
  return query.runs.every((run) => squeezed.includes(run)) ? 'runs' : 'none'
}
