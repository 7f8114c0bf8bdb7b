/** Values grow (`ENV A=$A$A`), and each is read again by the next; longer ones count as not known. */
const longestText = 1024

/** Two pieces of a value; undefined when one is not known, or the whole would be too long. */
export function join(left: string | undefined, right: string | undefined): string | undefined {
  if (left === undefined || right === undefined) return undefined
  return left.length + right.length > longestText && right.length > 1 ? undefined : left + right
}
