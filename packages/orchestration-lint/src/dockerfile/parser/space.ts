/** White space as Go's unicode package has it, which is not JavaScript's: U+0085 is in, U+FEFF is not. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13)
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** What separates words in most instructions: ASCII only, so that a no-break space is part of a word. */
export function isSeparator(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 10)
}

/** The part of `text` between the two indices without white space around it. */
export function trim(text: string, start: number, end: number): { start: number; end: number } {
  let from = start
  let to = end
  while (from < to && isSpace(text.charCodeAt(from))) from += 1
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1
  return { start: from, end: to }
}
