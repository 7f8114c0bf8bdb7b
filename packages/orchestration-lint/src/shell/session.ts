/** Commands that bash reads together. */
export interface Piece {
  readonly start: number
  readonly text: string
  /** What follows without a prompt: output, or the rest of a quotation or here-document. */
  readonly more?: string
  /** After `# `, which is the prompt of root and begins remarks. */
  readonly mayBeComment?: true
}

/** Windows' ends of lines become those of bash, in the same number of characters. */
function withPlainLines(source: string): string {
  return source.includes('\r') ? source.replaceAll('\\\r\n', ' \\\n').replaceAll('\r\n', ' \n') : source
}

function endsInBackslash(line: string): boolean {
  let count = 0
  while (line.charAt(line.length - 1 - count) === '\\') count += 1
  return count % 2 === 1
}

interface Line {
  readonly start: number
  readonly text: string
}

function linesOfText(text: string): Line[] {
  let start = 0
  return text.split('\n').map((line) => {
    const found = { start, text: line }
    start += line.length + 1
    return found
  })
}

function isPrompt({ text }: Line): boolean {
  return /^[$#](?: |$)/u.test(text)
}

/** Whether a text shows a session: what was typed behind `$ `, and what came back. */
export function isSession(source: string): boolean {
  return /^\s*\$ /u.test(source)
}

function piecesOfSession(text: string): Piece[] {
  const lines = linesOfText(text)
  const pieces: Piece[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const first = lines[at]
    if (!first || !isPrompt(first)) continue
    let typed = first.text.slice(2)
    let next = lines[at + 1]
    for (; next; next = lines[at + 1]) {
      const isContinued = /^>(?: |$)/u.test(next.text)
      if (!isContinued && (!endsInBackslash(typed) || isPrompt(next))) break
      typed += `\n${isContinued ? next.text.replace(/^> ?/u, (prompt) => ' '.repeat(prompt.length)) : next.text}`
      at += 1
    }
    const last = lines[at] ?? first
    let end = at + 1
    while (end < lines.length && !isPrompt(lines[end] ?? first)) end += 1
    const following = lines[end - 1] ?? last
    const more =
      end > at + 1 ? text.slice(last.start + last.text.length, following.start + following.text.length) : ''
    pieces.push({
      start: first.start + 2,
      text: typed,
      ...(more !== '' && { more }),
      ...(first.text.startsWith('#') && { mayBeComment: true }),
    })
  }
  return pieces
}

/**
 * Splits a source into what bash reads together: all of a script, or what stands behind each prompt of a session.
 * @param session whether it is known to be a session; otherwise one that begins with `$ ` is
 */
export function piecesOf(source: string, session = isSession(source)): Piece[] {
  const text = withPlainLines(source)
  return session ? piecesOfSession(text) : [{ start: 0, text }]
}
