import { check } from '../src/check.ts'
import type { Diagnostic, Position, Range } from '../src/diagnostic.ts'
import { linesOf, type Lines } from '../src/lines.ts'
import type { CheckOptions } from '../src/options.ts'
import { rulesOf } from '../src/rules.ts'

const pages = /^https:\/\/(kubernetes\.io|docs\.docker\.com|www\.gnu\.org)\/\S+$/

/** Pages that rules name; a diagnostic may point to another one of the same sites. */
const known = new Set(
  Object.values(rulesOf).flatMap((table) => Object.values(table).map((rule) => rule.documentation)),
)

function isPosition(position: Position, lines: Lines): boolean {
  const right = lines.positionOf(position.offset)
  return right.offset === position.offset && right.line === position.line && right.column === position.column
}

function isRange({ start, end }: Range, lines: Lines): boolean {
  return start.offset <= end.offset && isPosition(start, lines) && isPosition(end, lines)
}

function complainOfFix({ fix }: Diagnostic, lines: Lines): string | undefined {
  if (!fix) return undefined
  if (!fix.title.en.trim() || !fix.title.zh.trim()) return 'a fix without a title'
  if (fix.edits.length === 0) return 'a fix without edits'
  if (!fix.edits.every(({ range }) => isRange(range, lines))) return 'a fix outside of the source'
  const inOrder = fix.edits.toSorted((one, other) => one.range.start.offset - other.range.start.offset)
  const overlaps = inOrder.some(
    ({ range }, index) => index > 0 && range.start.offset < (inOrder[index - 1]?.range.end.offset ?? 0),
  )
  return overlaps ? 'a fix whose edits overlap' : undefined
}

function complainOf(diagnostic: Diagnostic, { language }: CheckOptions, lines: Lines): string | undefined {
  const { rule, severity, message, range, path, documentation } = diagnostic
  if (!(rule in rulesOf[language])) return 'an unknown rule'
  if (!['error', 'warning', 'info'].includes(severity)) return 'an unknown severity'
  if (!message.en.trim() || !message.zh.trim()) return 'an empty message'
  if (/\bundefined\b|\[object |\bNaN\b/.test(message.en.replace(/[“"`][^”"`]*[”"`]/gu, '')))
    return 'a message with a hole in it'
  if (!isRange(range, lines)) return 'a range outside of the source'
  if (path !== undefined && !/^(?:\/(?:[^~/]|~[01])*)*$/.test(path)) return 'a path that is no JSON pointer'
  if (!known.has(documentation) && !pages.test(documentation)) return 'an unknown page of documentation'
  return complainOfFix(diagnostic, lines)
}

/** @returns what is wrong with the result of a check, with the diagnostic, or undefined */
export function complainOfAll(
  source: string,
  options: CheckOptions,
  diagnostics: readonly Diagnostic[],
): string | undefined {
  const lines = linesOf(source)
  let before = 0
  for (const diagnostic of diagnostics) {
    const complaint = complainOf(diagnostic, options, lines)
    if (complaint !== undefined) return `${complaint}: ${JSON.stringify(diagnostic).slice(0, 600)}`
    if (diagnostic.range.start.offset < before) return 'diagnostics that are not in the order of the text'
    before = diagnostic.range.start.offset
  }
  return undefined
}

/** The text after a fix. */
export function applyFix(source: string, fix: NonNullable<Diagnostic['fix']>): string {
  return fix.edits
    .toSorted((one, other) => other.range.start.offset - one.range.start.offset)
    .reduce(
      (text, { range, text: by }) => text.slice(0, range.start.offset) + by + text.slice(range.end.offset),
      source,
    )
}

const errorsOf = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ severity }) => severity === 'error').length

/** A fix removes what it is for, and never makes of what the tool accepts something that it refuses. */
export function complainOfFixes(
  source: string,
  options: CheckOptions,
  diagnostics: readonly Diagnostic[],
): string | undefined {
  for (const diagnostic of diagnostics.filter(({ fix }) => fix).slice(0, 3)) {
    if (!diagnostic.fix) continue
    const after = check(applyFix(source, diagnostic.fix), options).diagnostics
    const isSame = ({ rule, message }: Diagnostic) =>
      rule === diagnostic.rule && message.en === diagnostic.message.en
    if (after.filter(isSame).length >= diagnostics.filter(isSame).length)
      return `a fix that removes nothing: ${JSON.stringify(diagnostic).slice(0, 600)}`
    if (errorsOf(diagnostics) === 0 && errorsOf(after) > 0)
      return `a fix that breaks what was right: ${JSON.stringify(diagnostic).slice(0, 600)}`
  }
  return undefined
}
