export interface SourceLine {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Spaces at its beginning. */
  readonly indent: number
}

/** The line that an offset is in, without its end. */
export function lineAt(source: string, offset: number): SourceLine {
  const start = source.lastIndexOf('\n', offset - 1) + 1
  const feed = source.indexOf('\n', offset)
  const end = feed < 0 ? source.length : feed
  // Only the beginning counts for a diagnosis, and a line may be a megabyte long.
  const text = source.slice(start, Math.min(end, start + 500)).trimEnd()
  return {
    start,
    end: start + source.slice(start, end).trimEnd().length,
    text,
    indent: text.length - text.trimStart().length,
  }
}

/** The nearest line before an offset with something on it that is no comment. */
export function lineBefore(source: string, offset: number): SourceLine | undefined {
  let at = lineAt(source, offset).start
  for (let tries = 0; at > 0 && tries < 100; tries += 1) {
    const line = lineAt(source, at - 1)
    if (line.text.trim() !== '' && !line.text.trimStart().startsWith('#')) return line
    at = line.start
  }
  return undefined
}
