const part = /^(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h)/
const longest = 200

/** Whether `time.ParseDuration` of Go reads a text: `1h30m`, `90s`, `-2m`, `0`. */
export function isGoDuration(text: string): boolean {
  if (text.length > longest) return false
  let rest = text.replace(/^[-+]/, '')
  if (rest === '0') return true
  if (rest === '') return false
  while (rest !== '') {
    const match = part.exec(rest)
    if (!match) return false
    rest = rest.slice(match[0].length)
  }
  return true
}
