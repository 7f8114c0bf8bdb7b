/** `error`: the real tool refuses it. `warning` and `info`: it is accepted, and could be better. */
export type Severity = 'error' | 'warning' | 'info'

/** The same words in both languages of the readers. */
export interface Words {
  readonly en: string
  readonly zh: string
}

/** A place in a source. `offset` counts UTF-16 units from 0; `line` and `column` count from 1. */
export interface Position {
  readonly offset: number
  readonly line: number
  readonly column: number
}

/** From `start` up to but not including `end`. */
export interface Range {
  readonly start: Position
  readonly end: Position
}

/** A change that is safe to make without asking: it keeps the meaning and removes the diagnostic. */
export interface Fix {
  readonly title: Words
  readonly edits: readonly { readonly range: Range; readonly text: string }[]
}

/** One finding. */
export interface Diagnostic {
  /** The rule's id, such as `kubernetes/unknown-field`; see `rules`. */
  readonly rule: string
  readonly severity: Severity
  /** What is wrong, why the tool refuses it, and what to write instead. */
  readonly message: Words
  readonly range: Range
  /** The field as a JSON pointer (RFC 6901) into its document, where there is one. */
  readonly path?: string
  /** The page of the official documentation that says so. */
  readonly documentation: string
  readonly fix?: Fix
  /** Declared in `expect`: it is wrong on purpose. */
  readonly expected?: true
}

/** What a rule is, apart from where it is broken. */
export interface Rule {
  readonly severity: Severity
  /** What it looks at, in a few words: a line in a list of rules. */
  readonly title: Words
  readonly documentation: string
}
