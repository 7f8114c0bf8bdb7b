import { problemAt, type ContentProblem } from './problem.ts'
import type { ExampleFile } from './read-examples.ts'
import { markersOf, type RegionMarker } from './region-markers.ts'

/** What is wrong with a marker, given the region that is open before it and the names seen so far. */
function refusal({ kind, name }: RegionMarker, open: RegionMarker | undefined, seen: Set<string>) {
  if (kind === 'end') {
    if (!open) return `endregion ${name} without a region before it; expected region ${name || 'NAME'} above`
    if (name && name !== open.name)
      return `endregion ${name}; expected endregion ${open.name} (line ${open.line})`
    return undefined
  }
  if (!name) return 'a region without a name; expected region NAME'
  if (open) return `region ${name} inside region ${open.name}; expected endregion ${open.name} before it`
  return seen.has(name) ? `a second region ${name}; expected another name` : undefined
}

/** Regions of an example file have a name of their own, end, and do not overlap. */
export function checkRegions({ file, text = '' }: ExampleFile): ContentProblem[] {
  const problems: ContentProblem[] = []
  const seen = new Set<string>()
  let open: RegionMarker | undefined
  for (const marker of markersOf(text)) {
    const message = refusal(marker, open, seen)
    if (message) problems.push(problemAt(file, marker, message))
    seen.add(marker.name)
    open = marker.kind === 'begin' ? marker : undefined
  }
  if (open)
    problems.push(problemAt(file, open, `region ${open.name} has no end; expected endregion ${open.name}`))
  return problems
}
