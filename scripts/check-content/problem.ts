/** A place in a file: line and column from 1, columns in UTF-16 units, as editors count them. */
export type Place = { line: number; column: number }

/** Something that an author has to mend. The message says what is wrong and what was expected. */
export type ContentProblem = Place & {
  file: string
  message: string
  /** It may wait: the site can be built, and says so itself. */
  warning?: true
}

/** For what concerns a file as a whole. */
export const startOfFile: Place = { line: 1, column: 1 }

export function problemAt(file: string, { line, column }: Place, message: string): ContentProblem {
  return { file, line, column, message }
}

/** The place of a character of a text. */
export function placeAt(source: string, offset: number): Place {
  const before = source.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - lineStart + 1 }
}

/** Where a node of a syntax tree begins. Nodes of a parsed file always know it; unist only permits that. */
export function placeOf(node: { position?: { start: Place } | undefined }): Place {
  return node.position?.start ?? startOfFile
}

/** `file:line:column  message`, which terminals and editors turn into a link. */
export function formatProblem({ file, line, column, message, warning }: ContentProblem): string {
  return `${file}:${line}:${column}  ${warning ? 'warning: ' : ''}${message}`
}

/** By file, then from top to bottom. */
export function compareProblems(a: ContentProblem, b: ContentProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
