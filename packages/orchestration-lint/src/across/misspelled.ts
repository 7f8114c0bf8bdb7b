import { nearName } from '../near.ts'

/** Shorter names differ by chance: `api` and `app`. */
const shortest = 5

/** `cache-1` and `cache-2`, `team-a` and `team-b` are meant to differ. */
function isNumbered(one: string, other: string): boolean {
  const [first, second] = [one.split(/[-_./]/u), other.split(/[-_./]/u)]
  const isCounted = (a: string, b: string): boolean =>
    a === b || (a.length <= 1 && b.length <= 1) || a.replaceAll(/\d+/gu, '') === b.replaceAll(/\d+/gu, '')
  return first.length === second.length && first.every((part, index) => isCounted(part, second[index] ?? ''))
}

/** The name of another file that was most likely meant: hardly different, and not numbered on purpose. */
export function misspelled(name: string, known: Iterable<string>): string | undefined {
  if (name.length < shortest) return undefined
  return nearName(
    name,
    [...known].filter((other) => !isNumbered(name, other)),
  )
}
