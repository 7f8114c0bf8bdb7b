import type { Span } from '../report.ts'
import type { YamlMapping, YamlNode, YamlSequence } from '../yaml/tree.ts'

const escapes: Record<string, string> = { '~': '~0', '/': '~1' }

interface Place {
  readonly parent: Field
  readonly name: string | number
}

/**
 * A field of a manifest, there or not, with its path: what validation walks over. `null` counts as not there, as it
 * does for the API server.
 */
export class Field {
  readonly node: YamlNode | undefined
  /** Its path, or where it is in its parent: paths are asked for much less often than fields. */
  private readonly place: string | Place
  /** Where to point: the value, or where the nearest parent that is there has its key. */
  readonly span: Span
  /** Its key's span, for messages about the field as such. */
  readonly keySpan: Span

  /** @param place a JSON pointer, or the parent and the name in it */
  constructor(node: YamlNode | undefined, place: string | Place, span: Span, keySpan: Span = span) {
    this.node = node?.kind === 'scalar' && node.value === null ? undefined : node
    this.place = place
    this.span = span
    this.keySpan = keySpan
  }

  static root(node: YamlNode): Field {
    return new Field(node, '', { start: node.start, end: node.end })
  }

  /** JSON pointer. */
  get path(): string {
    if (typeof this.place === 'string') return this.place
    const { parent, name } = this.place
    return `${parent.path}/${String(name).replace(/[~/]/g, (character) => escapes[character] ?? character)}`
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
    const place = { parent: this, name }
    if (!entry) return new Field(undefined, place, this.keySpan)
    return new Field(entry.value, place, entry.value, entry.key)
  }

  /** The items of a list; none when it is no list. */
  get items(): Field[] {
    return (this.sequence?.items ?? []).map(
      (item, index) => new Field(item, { parent: this, name: index }, item),
    )
  }

  /** The fields of a map by name; none when it is no map. */
  get fields(): { name: string; field: Field }[] {
    return (this.mapping?.entries ?? []).map(({ name }) => ({ name, field: this.child(name) }))
  }
}
