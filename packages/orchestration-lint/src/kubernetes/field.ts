import type { Span } from '../report.ts'
import type { YamlMapping, YamlNode, YamlSequence } from '../yaml/tree.ts'

const escapes: Record<string, string> = { '~': '~0', '/': '~1' }

/**
 * A field of a manifest, there or not, with its path: what validation walks over. `null` counts as not there, as it
 * does for the API server.
 */
export class Field {
  readonly node: YamlNode | undefined
  /** JSON pointer. */
  readonly path: string
  /** Where to point: the value, or where the nearest parent that is there has its key. */
  readonly span: Span
  /** Its key's span, for messages about the field as such. */
  readonly keySpan: Span

  constructor(node: YamlNode | undefined, path: string, span: Span, keySpan: Span = span) {
    this.node = node?.kind === 'scalar' && node.value === null ? undefined : node
    this.path = path
    this.span = span
    this.keySpan = keySpan
  }

  static root(node: YamlNode): Field {
    return new Field(node, '', { start: node.start, end: node.end })
  }

  get isSet(): boolean {
    return this.node !== undefined
  }

  get mapping(): YamlMapping | undefined {
    return this.node?.kind === 'mapping' ? this.node : undefined
  }

  get sequence(): YamlSequence | undefined {
    return this.node?.kind === 'sequence' ? this.node : undefined
  }

  /** The value of a scalar that is a string. */
  get text(): string | undefined {
    return this.node?.kind === 'scalar' && typeof this.node.value === 'string' ? this.node.value : undefined
  }

  get number(): number | undefined {
    return this.node?.kind === 'scalar' && typeof this.node.value === 'number' ? this.node.value : undefined
  }

  get boolean(): boolean | undefined {
    return this.node?.kind === 'scalar' && typeof this.node.value === 'boolean' ? this.node.value : undefined
  }

  /** One field deeper for each name, whether it is there or not. */
  get(...names: string[]): Field {
    return names.reduce<Field>((field, name) => field.child(name), this)
  }

  private child(name: string): Field {
    const entry = this.mapping?.get(name)
    const path = `${this.path}/${name.replace(/[~/]/g, (character) => escapes[character] ?? character)}`
    if (!entry) return new Field(undefined, path, this.keySpan)
    return new Field(entry.value, path, entry.value, entry.key)
  }

  /** The items of a list; none when it is no list. */
  get items(): Field[] {
    return (this.sequence?.items ?? []).map((item, index) => new Field(item, `${this.path}/${index}`, item))
  }

  /** The fields of a map by name; none when it is no map. */
  get fields(): { name: string; field: Field }[] {
    return (this.mapping?.entries ?? []).map(({ name }) => ({ name, field: this.child(name) }))
  }
}
