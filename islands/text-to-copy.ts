/** What of a block is worth pasting: in a terminal session the commands, without prompts and output. */
export function textToCopy(figure: Element): string {
  const text = figure.querySelector('code')?.textContent ?? ''
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
