import { countFindings, type Extent, type Finding } from './finding.ts'

/** All findings and how many there are, as one object. What is wrong on purpose is marked `expected`. */
export function formatJson(findings: readonly Finding[], extent: Extent): string {
  const { error, warning, info } = countFindings(findings)
  const list = findings.map((finding) => ({
    file: finding.file,
    line: finding.start.line,
    column: finding.start.column,
    endLine: finding.end.line,
    endColumn: finding.end.column,
    severity: finding.severity,
    rule: finding.rule,
    message: finding.message[finding.tongue],
    path: finding.path,
    documentation: finding.documentation,
    expected: finding.expected,
  }))
  const summary = { ...extent, errors: error, warnings: warning, infos: info }
  return JSON.stringify({ findings: list, summary }, null, 2)
}
