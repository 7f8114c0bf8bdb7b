import { regionMarker } from '../../lib/excerpt.ts'

/** A line of an example file that begins or ends a named region. */
export type RegionMarker = { line: number; column: number; kind: 'begin' | 'end'; name: string }

/** The markers of a file, from top to bottom. */
export function markersOf(source: string): RegionMarker[] {
  return source.split('\n').flatMap((text, index): RegionMarker[] => {
    const found = regionMarker.exec(text)
    if (!found) return []
    const [, indent = '', end, name = ''] = found
    return [{ line: index + 1, column: indent.length + 1, kind: end ? 'end' : 'begin', name }]
  })
}
