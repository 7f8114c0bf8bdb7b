/** Why go-yaml refuses a text, in the order scanner, parser, decoder. */
export type FailureKind =
  | 'control-character'
  | 'separator'
  | 'token'
  | 'value-not-allowed'
  | 'entry-not-allowed'
  | 'key-not-allowed'
  | 'colon-missing'
  | 'quote-unclosed'
  | 'escape'
  | 'tab-in-indentation'
  | 'block-header'
  | 'anchor'
  | 'tag'
  | 'directive'
  | 'depth'
  | 'node'
  | 'key'
  | 'entry'
  | 'flow-sequence'
  | 'flow-mapping'
  | 'document-start'
  | 'alias-unknown'
  | 'alias-cycle'
  | 'alias-excess'
  | 'key-not-scalar'
  | 'key-null'
  | 'merge'
  | 'tag-mismatch'
  | 'not-finite'

/** Ends the reading of one document. Caught where it began: nothing of this leaves the package. */
export class Failure extends Error {
  readonly kind: FailureKind
  readonly start: number
  readonly end: number
  /** Where the structure began that was being read. */
  readonly context: number
  /** A name or text to quote. */
  readonly subject: string

  constructor(kind: FailureKind, start: number, end: number, context = start, subject = '') {
    super(kind)
    this.kind = kind
    this.start = start
    this.end = end
    this.context = context
    this.subject = subject
  }
}
