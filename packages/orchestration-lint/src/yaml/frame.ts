import { emptyScalar, Entries } from './node.ts'
import type { TokenType } from './token.ts'
import type { YamlEntry, YamlNode } from './tree.ts'

/** A node with what an alias to it costs: go-yaml refuses texts whose aliases multiply. */
export interface Built {
  readonly node: YamlNode
  /** Nodes that a decoder visits in it, aliases followed. */
  readonly visits: number
  /** Of these, the ones that it reaches through an alias. */
  readonly aliased: number
  /** `<<` without quotes. */
  readonly isMergeKey: boolean
  /** Where the next thing may stand. */
  readonly end: number
}

/** What was not written: `null`. */
export function builtScalarAt(at: number): Built {
  return { node: emptyScalar(at), visits: 1, aliased: 0, isMergeKey: false, end: at }
}

export type FrameKind =
  'block-mapping' | 'flow-mapping' | 'pair' | 'block-sequence' | 'indentless-sequence' | 'flow-sequence'

/** What begins a collection. */
export const frameTokens: Partial<Record<TokenType, FrameKind>> = {
  'block-sequence-start': 'block-sequence',
  'block-mapping-start': 'block-mapping',
  'flow-sequence-start': 'flow-sequence',
  'flow-mapping-start': 'flow-mapping',
}

/** A collection that is being read. */
export class Frame {
  readonly kind: FrameKind
  readonly start: number
  readonly tag: string | undefined
  readonly anchor: string | undefined
  readonly entries: Entries
  readonly items: YamlNode[] = []
  /** The key whose value comes next. */
  key: Built | undefined
  /** A flow collection may not begin with a comma. */
  isFirst = true
  /** `{a, b}`: a key that has no value. */
  isBare = false
  isDone = false
  /** Entries that a merge key brought in. */
  inherited: Set<YamlEntry> | undefined
  /** Merge keys, which go-yaml v3 and v4 heed last. */
  merges: Built[] = []
  end: number
  visits = 1
  aliased = 0

  constructor(kind: FrameKind, start: number, end: number, tag?: string, anchor?: string) {
    this.kind = kind
    this.start = start
    this.end = end
    this.tag = tag
    this.anchor = anchor
    this.entries = new Entries()
  }

  get isMapping(): boolean {
    return this.kind === 'block-mapping' || this.kind === 'flow-mapping' || this.kind === 'pair'
  }
}
