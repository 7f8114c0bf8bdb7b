/** What has become of an original since it was translated. Places count sections from 0, the introduction. */
export type OriginalChanges = {
  /** Sections whose text is another now, by their place in the original. */
  changed: number[]
  /** Sections that the translation does not have, by their place in the original. */
  added: number[]
  /** Sections that the original has no more, by their place in the translation. */
  removed: number[]
}

/** Lengths of the longest common subsequence of what remains of two lists, for each pair of places. */
function commonLengths(recorded: readonly string[], present: readonly string[]): number[][] {
  let below = [...present, ''].map(() => 0)
  const lengths = [below]
  for (const hash of recorded.toReversed()) {
    const row = [0]
    for (let column = present.length - 1; column >= 0; column -= 1) {
      const both = (below[column + 1] ?? 0) + 1
      const right = row[0] ?? 0
      row.unshift(hash === present[column] ? both : Math.max(below[column] ?? 0, right))
    }
    lengths.unshift(row)
    below = row
  }
  return lengths
}

/** What stands between two sections that are the same in both: pairs are changes, the rest came or went. */
function compareGap(gone: number[], come: number[], changes: OriginalChanges): void {
  const pairs = Math.min(gone.length, come.length)
  changes.changed.push(...come.slice(0, pairs))
  changes.added.push(...come.slice(pairs))
  changes.removed.push(...gone.slice(pairs))
}

/**
 * Compares the sections of an original with those that its translation was made from.
 * @param recorded hashes of the original's sections when it was translated
 * @param present hashes of its sections now
 * @returns nothing in all three lists if the translation is current
 */
export function changesSince(recorded: readonly string[], present: readonly string[]): OriginalChanges {
  const lengths = commonLengths(recorded, present)
  const changes: OriginalChanges = { changed: [], added: [], removed: [] }
  let [row, column] = [0, 0]
  let [gone, come]: [number[], number[]] = [[], []]
  while (row < recorded.length || column < present.length) {
    const isSame = row < recorded.length && column < present.length && recorded[row] === present[column]
    if (isSame) {
      compareGap(gone, come, changes)
      ;[gone, come] = [[], []]
      row += 1
      column += 1
    } else if ((lengths[row + 1]?.[column] ?? -1) >= (lengths[row]?.[column + 1] ?? -1)) {
      gone.push(row)
      row += 1
    } else {
      come.push(column)
      column += 1
    }
  }
  compareGap(gone, come, changes)
  return changes
}

/** Whether anything has changed. */
export function isOlder({ changed, added, removed }: OriginalChanges): boolean {
  return changed.length + added.length + removed.length > 0
}
