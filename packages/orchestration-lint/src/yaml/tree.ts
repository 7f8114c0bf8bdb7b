import type { Words } from '../diagnostic.ts'
import type { Span } from '../report.ts'

/** How a scalar was written. Only plain ones are ever anything but strings. */
export type Style = 'plain' | 'single' | 'double' | 'literal' | 'folded'

/** A scalar as the dialect's tool resolves it. */
export interface YamlScalar extends Span {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  /** Its content before it was resolved: `0755` for the number 493. */
  readonly text: string
  readonly style: Style
  /** An explicit tag as it was written, such as `!!str` or Compose's `!reset`. */
  readonly tag?: string | undefined
}

export interface YamlEntry {
  /** The key as JSON will have it. */
  readonly name: string
  readonly key: YamlScalar
  readonly value: YamlNode
}

export interface YamlMapping extends Span {
  readonly kind: 'mapping'
  /** In order, merge keys resolved; of equal names only the one that the tool keeps. */
  readonly entries: readonly YamlEntry[]
  /** Entries whose name came again, which the tool dropped or refuses. */
  readonly repeated: readonly YamlEntry[]
  readonly tag?: string | undefined
  /** Looks an entry up by its name, in constant time. */
  get(name: string): YamlEntry | undefined
}

export interface YamlSequence extends Span {
  readonly kind: 'sequence'
  readonly items: readonly YamlNode[]
  readonly tag?: string | undefined
}

/** Spans are those of the text that was written; an alias has the span of the node that it stands for. */
export type YamlNode = YamlScalar | YamlMapping | YamlSequence

/** Something for which the tool's YAML parser refuses the text. */
export interface YamlProblem extends Span {
  readonly message: Words
}

export interface YamlDocument extends Span {
  /** Undefined when there is nothing but white space and comments. */
  readonly root: YamlNode | undefined
  readonly problems: readonly YamlProblem[]
}

/** Whose reading: kubectl's (sigs.k8s.io/yaml on go-yaml v2, YAML 1.1) or Compose's (go.yaml.in/yaml v3/v4). */
export type Dialect = 'kubectl' | 'compose'

/** A JSON value, for schemas and equality. Shared nodes stay shared: takes memory in proportion to the text. */
export function toJson(node: YamlNode): unknown {
  const known = new Map<YamlNode, unknown>()
  function convert(part: YamlNode): unknown {
    if (part.kind === 'scalar') return part.value
    if (known.has(part)) return known.get(part)
    const value =
      part.kind === 'sequence'
        ? part.items.map(convert)
        : Object.fromEntries(part.entries.map((entry) => [entry.name, convert(entry.value)]))
    known.set(part, value)
    return value
  }
  return convert(node)
}
