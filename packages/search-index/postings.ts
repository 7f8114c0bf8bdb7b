/** How much a term says about a section (`impact`, 1 to 15), for each section that has it, in their order. */
export type Posting = { section: number; impact: number }

export const strongestImpact = 15
const impacts = strongestImpact + 1

/** Six bits a character, all of them visible: five of the number, and one that says whether more follow. */
const firstCode = 48
const digit = 32

function writeNumber(number: number): string {
  let rest = number
  let text = ''
  while (rest >= digit) {
    text += String.fromCharCode(firstCode + digit + (rest % digit))
    rest = Math.floor(rest / digit)
  }
  return text + String.fromCharCode(firstCode + rest)
}

/** Writes postings as text. Sections are counted from the one before, so that frequent terms stay short. */
export function writePostings(postings: Iterable<Posting>): string {
  let text = ''
  let before = -1
  for (const { section, impact } of postings) {
    text += writeNumber((section - before - 1) * impacts + impact)
    before = section
  }
  return text
}

/** Reads what `writePostings` wrote. */
export function* readPostings(text: string): Generator<Posting> {
  let section = -1
  let number = 0
  let scale = 1
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index) - firstCode
    number += (code % digit) * scale
    scale *= digit
    if (code >= digit) continue
    section += Math.floor(number / impacts) + 1
    yield { section, impact: number % impacts }
    number = 0
    scale = 1
  }
}
