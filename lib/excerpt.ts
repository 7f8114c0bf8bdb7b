/** Which part of a file to show: a named region, lines such as `3-9` or `4`, or all of it. */
export type Selection = { region?: string | undefined; lines?: string | undefined }

/** Text of a part of a file and the number, from 1, of its first line in that file. */
export type Excerpt = { text: string; firstLine: number }

/** A line that marks a region: its indent, `end` or nothing, and the name. */
export const regionMarker = /^(\s*)(?:#|\/\/|--|;|<!--)\s*(end)?region\b\s*([\w-]*)/

function isMarker(line: string): boolean {
  return regionMarker.test(line)
}

function regionBounds(lines: string[], name: string): [number, number] {
  const start = lines.findIndex((line) => {
    const found = regionMarker.exec(line)
    return found !== null && !found[2] && found[3] === name
  })
  if (start === -1) throw new Error(`there is no region "${name}"`)
  const length = lines.slice(start + 1).findIndex((line) => {
    const found = regionMarker.exec(line)
    return found?.[2] !== undefined && (found[3] === name || found[3] === '')
  })
  if (length === -1) throw new Error(`region "${name}" has no end`)
  return [start + 1, start + 1 + length]
}

function lineBounds(lines: string[], range: string): [number, number] {
  const found = /^(\d+)(?:-(\d+))?$/.exec(range)
  const first = Number(found?.[1])
  const last = Number(found?.[2] ?? found?.[1])
  if (!found || first < 1 || last < first) throw new Error(`lines="${range}" is no range such as 3-9`)
  if (last > lines.length)
    throw new Error(`lines="${range}" goes beyond the ${lines.length} lines of the file`)
  return [first - 1, last]
}

function dedent(lines: string[]): string[] {
  const indents = lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length)
  const common = indents.length ? Math.min(...indents) : 0
  return lines.map((line) => line.slice(common))
}

/** The lines of a file that a selection shows, as indices from 0. */
function selected(source: string, { region, lines: range }: Selection) {
  const lines = linesOf(source)
  const [start, end] = region
    ? regionBounds(lines, region)
    : range
      ? lineBounds(lines, range)
      : [0, lines.length]
  const indices = Array.from({ length: end - start }, (_, index) => start + index)
  return { lines, start, shown: indices.filter((index) => !isMarker(lines[index] ?? '')) }
}

/** The lines of a file, however they end. What ends the last one begins no other. */
export function linesOf(source: string): string[] {
  return source.replace(/\r\n/g, '\n').replace(/\n$/, '').split('\n')
}

/**
 * Cuts the selected part out of a file. Lines that mark regions are left out, and what all lines are
 * indented by is removed. Throws when the selection is not in the file.
 */
export function excerpt(source: string, selection: Selection): Excerpt {
  const { lines, start, shown } = selected(source, selection)
  return { text: dedent(shown.map((index) => lines[index] ?? '')).join('\n'), firstLine: start + 1 }
}

/**
 * Which lines of the file a selection shows, in order: `34-40,42` is 34 to 40 and 42, since 41 marks a region.
 * Throws when the selection is not in the file.
 */
export function shownRanges(source: string, selection: Selection): string {
  const ranges: [number, number][] = []
  for (const index of selected(source, selection).shown) {
    const last = ranges.at(-1)
    if (last?.[1] === index) last[1] = index + 1
    else ranges.push([index + 1, index + 1])
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(',')
}

/** For each shown line: its number in the file, from 1, and how many characters of indent were taken from it. */
export function shownWindow(source: string, selection: Selection): { numbers: number[]; indents: number[] } {
  const { lines, shown } = selected(source, selection)
  const texts = shown.map((index) => lines[index] ?? '')
  const dedented = dedent(texts)
  return {
    numbers: shown.map((index) => index + 1),
    indents: texts.map((text, index) => text.length - (dedented[index]?.length ?? 0)),
  }
}
