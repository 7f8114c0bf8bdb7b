/** The addresses of a `srcset`: `a.webp 480w, b.webp 960w`. Ours have no commas in them. */
export function parseSrcset(value: string): string[] {
  return value.split(',').flatMap((candidate) => candidate.trim().split(/\s+/)[0] || [])
}
