import { check } from '../src/check.ts'
import type { Language } from '../src/options.ts'
import { measure, processorTime, type Cost } from './clock.ts'
import type { Build } from './hostile.ts'
import { complainOfInput } from './one-input.ts'

/** How many times more time and memory a text of double size may take. */
const GROWTH = 3
/** Times and sizes below which a ratio says nothing: what is bounded by a budget grows faster until it meets it. */
const MILLISECONDS = 150
const BYTES = 400_000_000
/** Milliseconds: a check that took longer for half of the largest text is not given the whole. */
const ENOUGH = 500

/** How often a piece is repeated for a text of at most `length` characters. */
function sizeFor(build: Build, length: number): number {
  let size = 1
  while (size < length && build(size * 2).length <= length) size *= 2
  return size
}

/** @returns what is wrong with how a check grows from one size to the double, or undefined */
function complainOfDouble(build: Build, size: number, language: Language): string | undefined {
  const [half, whole] = [build(size), build(size * 2)]
  const limit = (GROWTH * Math.max(2, whole.length / half.length)) / 2
  const costs: [Cost, Cost][] = []
  const isTooMuch = (cost: keyof Cost, floor: number) => {
    const least = (index: 0 | 1) => Math.min(...costs.map((pair) => pair[index][cost]))
    return least(1) > floor && least(1) > limit * least(0)
  }
  // Called a failure only when it was too much in every round: what the machine does besides adds time.
  for (let round = 0; round < 4; round += 1) {
    costs.push([measure(() => check(half, { language })), measure(() => check(whole, { language }))])
    if (!isTooMuch('milliseconds', MILLISECONDS) && !isTooMuch('bytes', BYTES)) return undefined
  }
  return `grows faster than the text: ${String(half.length)} and ${String(whole.length)} characters take ${JSON.stringify(costs.at(-1))}`
}

/** Grows a hostile text up to so many characters, judges each one, and how time and memory grow. */
export function complainOfGrowth(
  build: Build,
  language: Language,
  { ordinary, characters }: { ordinary: number; characters: number },
): string | undefined {
  const largest = sizeFor(build, characters)
  const judge = (size: number) => complainOfInput({ source: build(size), options: { language } }, ordinary)
  for (const size of [1, 2, 9, largest >> 6, largest >> 4]) {
    const complaint = size > 0 ? judge(size) : undefined
    if (complaint !== undefined) return complaint
  }
  const complaint =
    complainOfDouble(build, Math.max(1, largest >> 4), language) ??
    complainOfDouble(build, Math.max(1, largest >> 2), language)
  if (complaint !== undefined) return complaint
  const half = build(largest >> 1)
  return processorTime(() => check(half, { language })) < ENOUGH ? judge(largest) : undefined
}
