/** Values grow by doubling (`ENV A=$A$A`); longer ones count as not known. */
const longestText = 65_536

/** Two pieces of a value; undefined when one is not known, or the whole would be too long. */
export function join(left: string | undefined, right: string | undefined): string | undefined {
  if (left === undefined || right === undefined) return undefined
  return left.length + right.length > longestText && right.length > 1 ? undefined : left + right
}
