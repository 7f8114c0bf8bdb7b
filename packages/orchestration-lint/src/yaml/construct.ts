import { isBase64 } from './base64.ts'
import { Failure } from './failure.ts'
import type { Built, Frame } from './frame.ts'
import { resolve, type ScalarType } from './resolve.ts'
import type { Token } from './token.ts'
import type { Dialect, YamlMapping, YamlNode, YamlScalar } from './tree.ts'

const standardTags: Record<string, ScalarType> = {
  '!!null': 'null',
  '!!bool': 'bool',
  '!!int': 'int',
  '!!float': 'float',
  '!!timestamp': 'timestamp',
}

/** Entries that may come in by merge keys: beyond, a text is a bomb. */
const mergeBudget = 100_000

/** Makes values of what was parsed, and remembers the first reason for which go-yaml's decoder refuses it. */
export class Constructor {
  failure: Failure | undefined
  private readonly dialect: Dialect
  private merged = 0

  constructor(dialect: Dialect) {
    this.dialect = dialect
  }

  /** Only the first reason counts. */
  refuse(...reason: ConstructorParameters<typeof Failure>): void {
    this.failure ??= new Failure(...reason)
  }

  scalar({ value: text, style, start, end }: Token, tag: string | undefined): Built {
    const wanted = tag === undefined ? undefined : standardTags[tag]
    const isPlain = style === 'plain' && tag === undefined
    let value: YamlScalar['value'] = text
    if (isPlain || wanted !== undefined) {
      const resolved = resolve(text, this.dialect)
      const fits = wanted === undefined || resolved.type === wanted
      if (fits || (wanted === 'float' && resolved.type === 'int')) value = resolved.value
      else this.refuse('tag-mismatch', start, end, start, tag)
    }
    if (tag === '!!binary' && !isBase64(text)) this.refuse('tag-mismatch', start, end, start, tag)
    const node: YamlScalar = { kind: 'scalar', value, text, style, start, end, tag }
    return { node, visits: 1, aliased: 0, isMergeKey: isPlain && text === '<<', end }
  }

  /** The key as JSON will have it. */
  private nameOf(key: YamlNode): string {
    if (key.kind !== 'scalar') {
      this.refuse('key-not-scalar', key.start, key.end)
      return ''
    }
    if (this.dialect === 'compose') return key.text
    if (key.value === null) this.refuse('key-null', key.start, key.end)
    return String(key.value)
  }

  addEntry(frame: Frame, key: Built, value: Built): void {
    frame.visits += key.visits + value.visits
    frame.aliased += key.aliased + value.aliased
    if (key.isMergeKey) {
      // go-yaml v2 merges where the key stands, so that it overrides what came before.
      if (this.dialect === 'kubectl') return this.merge(frame, value)
      frame.merges.push(value)
    }
    const scalar =
      key.node.kind === 'scalar'
        ? key.node
        : ({
            kind: 'scalar',
            value: '',
            text: '',
            style: 'plain',
            start: key.node.start,
            end: key.end,
          } as const)
    const entry = { name: key.isMergeKey ? '<<' : this.nameOf(key.node), key: scalar, value: value.node }
    if (key.isMergeKey) {
      if (frame.merges.length > 1) frame.entries.repeated.push(entry)
      return
    }
    const before = frame.entries.set(entry)
    // To override what a merge key brought in is what merge keys are for.
    if (before && !frame.inherited?.delete(before)) frame.entries.repeated.push(before)
    this.requireFinite(value.node)
  }

  /** JSON knows no infinity, so kubectl stops at one. */
  requireFinite(node: YamlNode): void {
    if (this.dialect !== 'kubectl' || node.kind !== 'scalar' || typeof node.value !== 'number') return
    if (!Number.isFinite(node.value)) this.refuse('not-finite', node.start, node.end)
  }

  closeMerges(frame: Frame): void {
    for (const value of frame.merges) this.merge(frame, value)
  }

  private merge(frame: Frame, { node }: Built): void {
    const sources = node.kind === 'sequence' ? node.items.toReversed() : [node]
    const mappings = sources.filter((source): source is YamlMapping => source.kind === 'mapping')
    if (mappings.length < sources.length) this.refuse('merge', node.start, node.end)
    const overrides = this.dialect === 'kubectl'
    for (const mapping of overrides ? mappings : mappings.toReversed())
      for (const entry of mapping.entries) {
        this.merged += 1
        if (this.merged > mergeBudget) return this.refuse('alias-excess', node.start, node.end)
        if (!overrides && frame.entries.indexOf(entry.name) >= 0) continue
        frame.entries.set(entry)
        frame.inherited ??= new Set()
        frame.inherited.add(entry)
      }
  }
}
