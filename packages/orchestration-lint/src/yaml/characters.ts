/** Character classes as libyaml has them. 0 stands for the end of the text. */

export const tab = 9
export const lineFeed = 10
export const carriageReturn = 13
export const space = 32

/** Line feed, carriage return, and Unicode's next line, line separator and paragraph separator. */
export function isBreak(unit: number): boolean {
  return unit === 10 || unit === 13 || unit === 0x85 || unit === 0x2028 || unit === 0x2029
}

export function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9
}

/** A blank, a line break or the end of the text. */
export function isGap(unit: number): boolean {
  return unit <= 32
    ? unit === 32 || unit === 10 || unit === 13 || unit === 9 || unit === 0
    : unit === 0x85 || unit === 0x2028 || unit === 0x2029
}

export function isBreakOrEnd(unit: number): boolean {
  return unit === 0 || isBreak(unit)
}

/** Letters, digits, `_` and `-`: what go-yaml v2 takes in anchors and tag handles. */
export function isWord(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    unit === 95 ||
    unit === 45
  )
}

export function isHex(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 102) || (unit >= 65 && unit <= 70)
}

/** `,`, `[`, `]`, `{` and `}`. */
export function isFlowIndicator(unit: number): boolean {
  return unit === 44 || unit === 91 || unit === 93 || unit === 123 || unit === 125
}
