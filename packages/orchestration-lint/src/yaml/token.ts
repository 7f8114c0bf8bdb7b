import type { Style } from './tree.ts'

export type TokenType =
  | 'stream-end'
  | 'version-directive'
  | 'tag-directive'
  | 'document-start'
  | 'document-end'
  | 'block-sequence-start'
  | 'block-mapping-start'
  | 'block-end'
  | 'flow-sequence-start'
  | 'flow-sequence-end'
  | 'flow-mapping-start'
  | 'flow-mapping-end'
  | 'block-entry'
  | 'flow-entry'
  | 'key'
  | 'value'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'scalar'

/**
 * A place where a key without `?` may begin: only the `:` behind it tells. libyaml inserts the tokens of the key
 * before it then, so the queue may not be read past it until that is decided.
 */
export interface SimpleKey {
  possible: boolean
  /** In a block mapping's own column nothing else may stand. */
  readonly required: boolean
  readonly number: number
  readonly at: number
  readonly line: number
  readonly column: number
}

export interface Token {
  readonly type: TokenType
  readonly start: number
  readonly end: number
  readonly value: string
  readonly style: Style
  /** The key that may begin with this token. */
  readonly key: SimpleKey | undefined
}
