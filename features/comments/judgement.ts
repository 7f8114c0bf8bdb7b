/** Characters that the column holds. */
const limit = 500

/** The reasons of a verdict as they are kept, as many as there is room for; null without any. */
export function judgementOf(reasons: readonly string[]): string | null {
  const kept = [...reasons]
  while (JSON.stringify(kept).length > limit) kept.pop()
  return kept.length > 0 ? JSON.stringify(kept) : null
}
