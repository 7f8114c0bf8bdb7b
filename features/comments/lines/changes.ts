import 'server-only'
import { structuredPatch } from 'diff'
import type { LineRange } from './map-lines'

/** Lines around those of a comment whose changes are shown with them. */
const around = 10

const sign = /^[-+ ]/

/**
 * What has changed about some lines and around them, as a unified diff; '' when nothing has.
 * @returns undefined when the texts have too little in common to be compared
 */
export function changesAround(before: string, after: string, { from, to }: LineRange): string | undefined {
  const options = { context: 3, maxEditLength: 2_000 }
  const patch = structuredPatch('', '', `${before}\n`, `${after}\n`, '', '', options)
  if (!patch) return undefined
  return patch.hunks
    .filter(({ oldStart, oldLines }) => oldStart <= to + around && oldStart + oldLines >= from - around)
    .flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
      `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
      ...lines.filter((line) => sign.test(line)),
    ])
    .join('\n')
}
