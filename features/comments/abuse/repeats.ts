import type { Finding } from './finding'
import { lettersOf } from './text-form'

/** A stored comment with the same text, by whom and where. */
export type Earlier = { isSameWriter: boolean; isSameArticle: boolean }

/** From this many letters on nobody writes the same by chance; a Chinese character says as much as two letters. */
const enough = 16

function lengthOf(body: string): number {
  const letters = lettersOf(body)
  return letters.length + (letters.match(/\p{Script=Han}/gu)?.length ?? 0)
}

/**
 * The same text again. Thanks and +1 may come from many, and once from each; a longer text from three is an
 * advertisement.
 */
export function findRepeats(body: string, earlier: readonly Earlier[]): Finding[] {
  const isLong = lengthOf(body) >= enough
  const own = earlier.filter(({ isSameWriter, isSameArticle }) => isSameWriter && (isLong || isSameArticle))
  const others = isLong ? earlier.filter(({ isSameWriter }) => !isSameWriter) : []
  return [
    ...(own.length ? [{ code: 'repeated', weight: own.length > 1 ? 10 : 6 } as const] : []),
    ...(others.length ? [{ code: 'repeated_elsewhere', weight: others.length > 1 ? 10 : 6 } as const] : []),
  ]
}
