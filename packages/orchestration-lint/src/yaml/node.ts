import type { YamlEntry, YamlMapping, YamlNode, YamlScalar } from './tree.ts'

/** From so many entries on a mapping is looked up in a table. */
const tableSize = 8

/** The entries of a mapping while it is read and afterwards. */
export class Entries {
  readonly list: YamlEntry[] = []
  readonly repeated: YamlEntry[] = []
  private table: Map<string, number> | undefined

  indexOf(name: string): number {
    if (this.table) return this.table.get(name) ?? -1
    for (let index = 0; index < this.list.length; index += 1)
      if (this.list[index]?.name === name) return index
    return -1
  }

  get(name: string): YamlEntry | undefined {
    return this.list[this.indexOf(name)]
  }

  /** Puts an entry in, in the place of one with the same name, which it returns. */
  set(entry: YamlEntry): YamlEntry | undefined {
    const index = this.indexOf(entry.name)
    const before = this.list[index]
    if (before) this.list[index] = entry
    else {
      this.list.push(entry)
      if (this.table) this.table.set(entry.name, this.list.length - 1)
      else if (this.list.length > tableSize)
        this.table = new Map(this.list.map(({ name }, position) => [name, position]))
    }
    return before
  }
}

class Mapping implements YamlMapping {
  readonly kind = 'mapping'
  readonly start: number
  readonly end: number
  readonly tag: string | undefined
  private readonly content: Entries

  constructor(content: Entries, start: number, end: number, tag: string | undefined) {
    this.content = content
    this.start = start
    this.end = end
    this.tag = tag
  }

  get entries(): readonly YamlEntry[] {
    return this.content.list
  }

  get repeated(): readonly YamlEntry[] {
    return this.content.repeated
  }

  get(name: string): YamlEntry | undefined {
    return this.content.get(name)
  }
}

export function mappingOf(content: Entries, start: number, end: number, tag?: string): YamlMapping {
  return new Mapping(content, start, end, tag)
}

export function sequenceOf(items: readonly YamlNode[], start: number, end: number, tag?: string): YamlNode {
  return { kind: 'sequence', items, start, end, tag }
}

/** What stands where nothing was written. */
export function emptyScalar(at: number): YamlScalar {
  return { kind: 'scalar', value: null, text: '', style: 'plain', start: at, end: at, tag: undefined }
}
