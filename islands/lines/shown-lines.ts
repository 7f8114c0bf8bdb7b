/** What a block shows: lines of a version of a file. */
export type ShownLines = {
  file: string
  digest: string
  /** The file's number of each line of the block. */
  numbers: number[]
}

/** Reads `34-40,42 k3JxQ9ab`, as the page says it of a block. */
export function parseLines(text: string): Pick<ShownLines, 'digest' | 'numbers'> {
  const [ranges = '', digest = ''] = text.split(' ')
  const numbers = ranges.split(',').flatMap((range) => {
    const [from = 0, to = from] = range.split('-').map(Number)
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })
  return { digest, numbers }
}

/** `compose.yaml:12` or `compose.yaml:12–14`: how lines are named, in every language. */
export function nameOfLines(file: string, from: number, to: number): string {
  return `${file}:${from === to ? from : `${from}–${to}`}`
}

/**
 * Which lines of a block, counted from 0, show lines of its file.
 * @returns undefined when it shows none of them
 */
export function shownPart(numbers: number[], from: number, to: number): [number, number] | undefined {
  const first = numbers.findIndex((number) => number >= from && number <= to)
  const last = numbers.findLastIndex((number) => number >= from && number <= to)
  return first === -1 ? undefined : [first, last]
}
