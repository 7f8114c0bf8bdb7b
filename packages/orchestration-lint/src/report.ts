import type { Diagnostic, Rule, Severity, Words } from './diagnostic.ts'
import { linesOf, type Lines } from './lines.ts'

/** A place by offsets, as parsers know it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What may be said beside the message. */
export interface Details {
  readonly path?: string
  readonly fix?: { readonly title: Words; readonly edits: readonly (Span & { readonly text: string })[] }
  /** Where a rule is an error in one case and advice in another. */
  readonly severity?: Severity
  /** A page that is closer to the matter than the rule's own. */
  readonly documentation?: string
}

/** Collects the diagnostics of one source. */
export interface Report<Id extends string = string> {
  readonly lines: Lines
  readonly diagnostics: Diagnostic[]
  add(rule: Id, at: Span, message: Words, details?: Details): void
  /** Whether something was found so far that the real tool refuses. */
  hasErrors(): boolean
}

/** @param table the rules of the language, which give severity and documentation */
export function createReport<Id extends string>(
  source: string,
  table: Readonly<Record<Id, Rule>>,
): Report<Id> {
  const lines = linesOf(source)
  const diagnostics: Diagnostic[] = []
  return {
    lines,
    diagnostics,
    add(id, at, message, { path, fix, severity, documentation } = {}) {
      const rule = table[id]
      diagnostics.push({
        rule: id,
        severity: severity ?? rule.severity,
        message,
        range: lines.rangeOf(at.start, at.end),
        documentation: documentation ?? rule.documentation,
        ...(path !== undefined && { path }),
        ...(fix && {
          fix: {
            title: fix.title,
            edits: fix.edits.map(({ start, end, text }) => ({ range: lines.rangeOf(start, end), text })),
          },
        }),
      })
    },
    hasErrors: () => diagnostics.some(({ severity }) => severity === 'error'),
  }
}
