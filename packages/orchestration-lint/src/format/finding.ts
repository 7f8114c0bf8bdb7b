import type { Diagnostic, Severity, Words } from '../diagnostic.ts'

/** The languages in which findings can be told. */
export type Tongue = keyof Words

/** Line and column from 1; columns in UTF-16 units. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A diagnostic in a file, for people and programs to read. */
export interface Finding {
  /** As the file is to be named, with `/` between folders. */
  readonly file: string
  readonly start: Place
  readonly end: Place
  /** The rule's id. What has none is a matter of the file itself. */
  readonly rule: string
  readonly severity: Severity
  readonly message: Words
  /** In which of both languages people who read this file are told. */
  readonly tongue: Tongue
  readonly documentation?: string
  /** The field as a JSON pointer. */
  readonly path?: string
  /** It is wrong on purpose, and says so. */
  readonly expected?: true
}

/** How much was looked at, and what came of it. */
export interface Extent {
  readonly files: number
  /** Blocks of articles and whole files, where a file can have several. */
  readonly examples?: number
}

/** @param placeOf where in the file a place of the source is; without it, the source is the file */
export function findingOf(
  file: string,
  tongue: Tongue,
  diagnostic: Diagnostic,
  placeOf: (place: Place) => Place = ({ line, column }) => ({ line, column }),
): Finding {
  const { rule, severity, message, range, path, documentation, expected } = diagnostic
  return {
    file,
    start: placeOf(range.start),
    end: placeOf(range.end),
    rule,
    severity,
    message,
    tongue,
    documentation,
    ...(path !== undefined && { path }),
    ...(expected && { expected }),
  }
}

/** What is wrong and not so on purpose, by severity. */
export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity, expected } of findings) if (!expected) counts[severity] += 1
  return counts
}

/** By file, then from top to bottom. */
export function compareFindings(one: Finding, other: Finding): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1
  return one.start.line - other.start.line || one.start.column - other.start.column
}

const ranks: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

/** Those that are at least as grave. */
export function atLeast(severity: Severity, findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => ranks[finding.severity] <= ranks[severity])
}

/** `zh` for `zh-CN`, `zh_TW.UTF-8` and their like; `en` for all others. */
export function tongueOfLocale(locale: string): Tongue {
  return /^zh\b|^zh_/i.test(locale) ? 'zh' : 'en'
}
