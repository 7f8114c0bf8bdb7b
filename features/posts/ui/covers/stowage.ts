/** A container on the deck, in the units of a plate of 272 × 184. */
export type Stowed = { x: number; y: number; width: number; height: number; isSignal: boolean }

const [left, floor, deck, height] = [16, 152, 240, 28]

/** Numbers that a name decides: FNV-1a, stirred once more for each. */
function numbersOf(name: string): (below: number) => number {
  let state = 2_166_136_261
  for (const char of name) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16_777_619)
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_519)
    return ((state ^ (state >>> 13)) >>> 0) % below
  }
}

/** Three tiers, each narrower than the one below or as wide; exactly one container is the one of the article. */
export function stowage(slug: string): Stowed[] {
  const next = numbersOf(slug)
  const columns = 4 + next(3)
  const width = deck / columns
  const boxes: Stowed[] = []
  let free = { from: 0, to: columns }
  for (const tier of [0, 1, 2]) {
    if (tier) free = { from: free.from + next(2), to: Math.max(free.from + 2, free.to - next(2)) }
    for (let column = free.from; column < free.to; column += 1)
      boxes.push({
        x: left + column * width,
        y: floor - (tier + 1) * height,
        width,
        height,
        isSignal: false,
      })
  }
  const chosen = boxes[next(boxes.length)]
  if (chosen) chosen.isSignal = true
  return boxes
}
