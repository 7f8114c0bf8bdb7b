import type { Severity } from '../diagnostic.ts'
import type { Finding } from './finding.ts'

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' }

/** As GitHub's runner takes it back; a line end would end the command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** A workflow command of GitHub Actions, which becomes an annotation at the line. */
export function formatGithub({ file, start, end, rule, severity, message, tongue }: Finding): string {
  const properties = {
    file,
    line: start.line,
    endLine: end.line,
    col: start.column,
    // GitHub takes columns only within one line.
    ...(end.line === start.line && { endColumn: end.column }),
    title: rule,
  }
  const written = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  )
  return `::${commands[severity]} ${written.join(',')}::${escapeData(message[tongue])}`
}
