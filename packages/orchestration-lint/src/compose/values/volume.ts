export interface Volume {
  readonly type: 'bind' | 'volume'
  /** Empty for an anonymous volume. */
  readonly source: string
  readonly target: string
}

export type VolumeProblem = 'empty' | 'empty-section' | 'too-many-colons'

function isLetter(text: string): boolean {
  return /^\p{L}$/u.test(text)
}

function isFilePath(source: string): boolean {
  return /^(?:[./~]|\\\\)/u.test(source) || /^\p{L}:/u.test(source)
}

/** Splits at colons, but not at that of a Windows drive. */
function sectionsOf(spec: string): string[] {
  const sections: string[] = []
  let begin = 0
  for (let at = spec.indexOf(':'); at >= 0; at = spec.indexOf(':', at + 1)) {
    if (isLetter(spec.slice(begin, at))) continue
    sections.push(spec.slice(begin, at))
    begin = at + 1
    if (sections.length > 3) break
  }
  sections.push(spec.slice(begin))
  return sections
}

/** The path that a target is once `.`, `..` and repeated slashes are resolved, as Go's path.Clean does. */
export function cleanPath(path: string): string {
  if (path === '') return '.'
  const isRooted = path.startsWith('/')
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (!isRooted) parts.push(part)
  }
  const joined = parts.join('/')
  if (isRooted) return `/${joined}`
  return joined === '' ? '.' : joined
}

/** Reads `[source:]target[:options]` (format/volume.go of compose-go). */
export function parseVolume(spec: string): { readonly volume?: Volume; readonly problem?: VolumeProblem } {
  if (spec === '') return { problem: 'empty' }
  // Compose looks no further into one or two bytes.
  if (/^(?:[\0-\x7f]{1,2}|[\x80-\u07ff])$/u.test(spec))
    return { volume: { type: 'volume', source: '', target: spec } }
  const sections = sectionsOf(spec)
  if (sections.some((section, index) => section === '' && index < 4)) return { problem: 'empty-section' }
  if (sections.length > 3) return { problem: 'too-many-colons' }
  const [one = '', other] = sections
  if (other === undefined) return { volume: { type: 'volume', source: '', target: cleanPath(one) } }
  return { volume: { type: isFilePath(one) ? 'bind' : 'volume', source: one, target: cleanPath(other) } }
}
