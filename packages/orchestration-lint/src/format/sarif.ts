import type { Rule, Severity } from '../diagnostic.ts'
import type { Finding } from './finding.ts'

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' }

function isAddress(documentation: string | undefined): documentation is string {
  return documentation?.startsWith('https://') ?? false
}

function ruleOf(id: string, known: Readonly<Record<string, Rule>>) {
  const rule = Object.hasOwn(known, id) ? known[id] : undefined
  return {
    id,
    ...(rule && { shortDescription: { text: rule.title.en } }),
    ...(isAddress(rule?.documentation) && { helpUri: rule.documentation }),
    ...(rule && { defaultConfiguration: { level: levels[rule.severity] } }),
  }
}

/** A relative reference (RFC 3986): whatever is in a name, and `..` as it is. */
function uriOf(file: string): string {
  const encoded = file.toWellFormed().split('/').map(encodeURIComponent).join('/')
  return file.startsWith('/') ? `file://${encoded}` : encoded
}

function resultOf(finding: Finding, ruleIndex: number) {
  const { file, start, end, rule, severity, message, tongue, expected } = finding
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: message[tongue] },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file), ...(!file.startsWith('/') && { uriBaseId: '%SRCROOT%' }) },
          region: {
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column,
          },
        },
      },
    ],
    // An empty list says that it was looked for; without a list nothing is said.
    ...(expected && { suppressions: [{ kind: 'inSource', justification: 'Declared in `expect`.' }] }),
  }
}

/**
 * A log in SARIF 2.1.0, as GitHub's code scanning and others read it.
 * @param known rules by id, whose titles and pages the log carries
 */
export function formatSarif(
  findings: readonly Finding[],
  tool: { readonly name: string; readonly version: string },
  known: Readonly<Record<string, Rule>>,
): string {
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort()
  const indices = new Map(ids.map((id, index) => [id, index]))
  const run = {
    tool: { driver: { ...tool, rules: ids.map((id) => ruleOf(id, known)) } },
    columnKind: 'utf16CodeUnits',
    results: findings.map((finding) => resultOf(finding, indices.get(finding.rule) ?? 0)),
  }
  return JSON.stringify(
    { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] },
    null,
    2,
  )
}
