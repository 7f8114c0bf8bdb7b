/** Lines that are no part of the result: what went, and where in a file a change is. */
const leftOut = 'del, .hunk'
/** Words for those who listen, and what is said about a line that is wrong on purpose. */
const spoken = '.sr-only, .finding'

function textOf(node: Node): string {
  if (!('matches' in node) || typeof node.matches !== 'function') return node.textContent ?? ''
  if (node.matches(spoken)) return ''
  // Left in as a mark, since its line end stands behind it; no article has control characters.
  if (node.matches(leftOut)) return '\0'
  return [...node.childNodes].map(textOf).join('')
}

/** The text of a block as it shall be: a copy of a change is its result. */
function resultOf(figure: Element): string {
  const code = figure.querySelector('code')
  if (!code) return ''
  return textOf(code)
    .split('\n')
    .filter((line) => line !== '\0')
    .join('\n')
}

/** What of a block is worth pasting: in a terminal session the commands, without prompts and output. */
export function textToCopy(figure: Element): string {
  const text = resultOf(figure)
  if (figure.getAttribute('data-language') !== 'console') return text
  const commands: string[] = []
  let continued = false
  for (const line of text.split('\n')) {
    const prompted: string | undefined = /^[$#] (.*)$/.exec(line)?.[1]
    const command: string | undefined = prompted ?? (continued ? line.replace(/^> /, '') : undefined)
    if (command !== undefined) commands.push(command)
    continued = command !== undefined && /(\\|\||&&)$/.test(command)
  }
  return commands.join('\n')
}
