const hanPerMinute = 400
const wordsPerMinute = 220

/**
 * Minutes that reading takes, at least 1: Han characters and words of other scripts are counted apart.
 * Front matter is not part of `source`; code counts as words, since it is read too.
 */
export function readingMinutes(source: string): number {
  const han = source.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = source.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu)?.length ?? 0
  return Math.max(1, Math.round(han / hanPerMinute + words / wordsPerMinute))
}
