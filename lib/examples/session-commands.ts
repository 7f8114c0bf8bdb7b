/**
 * What somebody typed in a terminal session, as a script of the same length: prompts become spaces and what the
 * machine said becomes empty, so that a place in the script is the same place in the session. Lines are told apart
 * as the button that copies tells them apart (islands/text-to-copy.ts).
 */
export function commandsOfSession(session: string): string {
  let goesOn = false
  const lines = session.split('\n').map((line) => {
    const isCommand = goesOn || /^[$#] /.test(line)
    const prompt = goesOn ? /^> / : /^[$#] /
    const command = isCommand ? line.replace(prompt, '  ') : ''
    goesOn = isCommand && /(?:\\|\||&&)$/.test(command)
    return command
  })
  return lines.join('\n')
}
