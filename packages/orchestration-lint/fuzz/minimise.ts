/**
 * A shorter text that still `fails`: takes away ever smaller parts as long as that works.
 * @param attempts how often `fails` may be asked
 */
export function minimise(source: string, fails: (text: string) => boolean, attempts = 1500): string {
  let text = source
  let left = attempts
  for (let size = Math.ceil(text.length / 2); size >= 1 && left > 0; size = Math.floor(size / 2)) {
    for (let at = 0; at < text.length && left > 0; left -= 1) {
      const shorter = text.slice(0, at) + text.slice(at + size)
      if (fails(shorter)) text = shorter
      else at += size
    }
  }
  return text
}
