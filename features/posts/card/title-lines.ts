import type { Locale } from '@/lib/locale'

export type Setting = { size: number; lines: string[] }

type Box = {
  width: number
  height: number
  /** Distance of lines, in ems. */
  leading: number
  /** Sizes to choose from, the largest first. */
  sizes: readonly number[]
  widthOf(text: string): number
}

/** What does not begin a line, and what does not end one (clreq, “prohibition rules for line start and line end”). */
const closing = /^[\p{Pe}\p{Pf}、。，．：；！？!?,.:;·…—–/-]/u
const opening = /[\p{Ps}\p{Pi}]$/u

/** The pieces between which a line may end: words, and in Chinese what the dictionary takes for words. */
export function piecesOf(title: string, locale: Locale): string[] {
  const segments =
    locale === 'zh' ? new Intl.Segmenter('zh', { granularity: 'word' }).segment(title) : undefined
  const words = segments ? Array.from(segments, ({ segment }) => segment) : title.split(/(?<= )/)
  return words.reduce<string[]>((pieces, word) => {
    const last = pieces.at(-1)
    // Names such as Node.js and compose.yaml are one piece, and a space stays with the word before it.
    const isJoined =
      last !== undefined &&
      (closing.test(word) ||
        opening.test(last) ||
        /^\s/.test(word) ||
        (/[\w.]$/.test(last) && /^\w/.test(word)))
    if (isJoined) pieces[pieces.length - 1] = last + word
    else pieces.push(word)
    return pieces
  }, [])
}

function fill(pieces: string[], limit: number, widthOf: Box['widthOf']): string[] {
  const lines: string[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf((last + piece).trimEnd()) <= limit)
      lines[lines.length - 1] = last + piece
    else lines.push(piece)
  }
  return lines.map((line) => line.trimEnd())
}

/** The same number of lines with their ends as even as can be: the narrowest width that still holds them. */
function balance(pieces: string[], limit: number, widthOf: Box['widthOf']): string[] {
  const count = fill(pieces, limit, widthOf).length
  let [low, high] = [limit / 2, limit]
  while (high - low > 0.1) {
    const middle = (low + high) / 2
    if (fill(pieces, middle, widthOf).length > count) low = middle
    else high = middle
  }
  return fill(pieces, high, widthOf)
}

/** Pieces longer than a line, such as a long address, broken where they must be. */
function breakLong(pieces: string[], limit: number, widthOf: Box['widthOf']): string[] {
  return pieces.flatMap((piece) => (widthOf(piece.trimEnd()) <= limit ? [piece] : Array.from(piece)))
}

/** Sets a title as large as it fits. One that does not fit at the smallest size ends with `…`. */
export function setTitle(
  title: string,
  locale: Locale,
  { width, height, leading, sizes, widthOf }: Box,
): Setting {
  const words = piecesOf(title, locale)
  for (const size of sizes) {
    const limit = width / size
    const room = Math.floor(height / (size * leading))
    const isLast = size === sizes.at(-1)
    const pieces = isLast ? breakLong(words, limit, widthOf) : words
    if (pieces.some((piece) => widthOf(piece.trimEnd()) > limit)) continue
    const lines = balance(pieces, limit, widthOf)
    if (lines.length <= room) return { size, lines }
    if (isLast) return { size, lines: [...lines.slice(0, room - 1), `${lines[room - 1]?.slice(0, -2)}…`] }
  }
  throw new Error('there is no size to choose from')
}
