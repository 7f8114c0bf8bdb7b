import { isAliasExcess } from './alias-excess.ts'
import { Constructor } from './construct.ts'
import { Failure } from './failure.ts'
import { builtScalarAt, Frame, frameTokens, type Built } from './frame.ts'
import { mappingOf, sequenceOf } from './node.ts'
import { startDocument } from './prologue.ts'
import { Scanner, type ScanOptions } from './scanner.ts'
import { stepFrame } from './step.ts'
import type { Token } from './token.ts'
import type { YamlNode } from './tree.ts'

interface Anchored {
  /** Undefined while it is being read. */
  built: Built | undefined
}

/** Reads documents by libyaml's grammar, with a stack of its own: the depth of a text is no concern. */
export class Parser {
  readonly scanner: Scanner
  private readonly constructing: Constructor
  private readonly stack: Frame[] = []
  private anchors = new Map<string, Anchored>()
  private root: Built | undefined
  private handles: ReadonlySet<string> = new Set()
  private isFirst = true

  constructor(source: string, start: number, limit: number, options: ScanOptions) {
    this.scanner = new Scanner(source, start, limit, options)
    this.constructing = new Constructor(options.dialect)
  }

  /** The next document, or undefined at the end. Throws a `Failure` where go-yaml refuses the text. */
  nextDocument(): { root: YamlNode; start: number; end: number } | undefined {
    const prologue = startDocument(this.scanner, this.isFirst)
    this.isFirst = false
    if (!prologue) return undefined
    this.handles = prologue.handles
    this.anchors = new Map()
    this.root = undefined
    const { start, type } = this.scanner.peek()
    const endsAtOnce = type.startsWith('document') || type === 'stream-end' || type.endsWith('directive')
    if (prologue.isExplicit && endsAtOnce) this.root = builtScalarAt(start)
    else this.read(true, false)
    for (let frame = this.stack.at(-1); frame; frame = this.stack.at(-1)) stepFrame(this, frame)
    if (this.scanner.peek().type === 'document-end') this.scanner.skip()
    const root: Built = this.root ?? builtScalarAt(start)
    this.constructing.requireFinite(root.node)
    if (isAliasExcess(root)) this.constructing.refuse('alias-excess', root.node.start, root.end)
    if (this.constructing.failure) throw this.constructing.failure
    return { root: root.node, start, end: root.end }
  }

  /** Reads a node: a scalar or an alias whole, of a collection the beginning. */
  read(isBlock: boolean, mayBeIndentless: boolean): void {
    let token = this.scanner.peek()
    if (token.type === 'alias') {
      this.scanner.skip()
      return this.give(this.follow(token))
    }
    const { start } = token
    let anchor: string | undefined
    let tag: string | undefined
    let propertiesEnd = start
    while ((token.type === 'anchor' && anchor === undefined) || (token.type === 'tag' && tag === undefined)) {
      if (token.type === 'anchor') anchor = token.value
      else tag = this.tagOf(token)
      propertiesEnd = token.end
      this.scanner.skip()
      token = this.scanner.peek()
    }
    const kind =
      mayBeIndentless && token.type === 'block-entry' ? 'indentless-sequence' : frameTokens[token.type]
    if (token.type === 'scalar') {
      this.scanner.skip()
      return this.give(this.constructing.scalar(token, tag), anchor)
    }
    if (kind && (isBlock || kind.startsWith('flow'))) {
      if (kind !== 'indentless-sequence') this.scanner.skip()
      if (anchor !== undefined) this.anchors.set(anchor, { built: undefined })
      this.stack.push(new Frame(kind, start, token.end, tag, anchor))
      return
    }
    if (anchor === undefined && tag === undefined) throw new Failure('node', token.start, token.end, start)
    const nothing = { ...token, value: '', style: 'plain', start: propertiesEnd, end: propertiesEnd } as const
    this.give(this.constructing.scalar(nothing, tag), anchor)
  }

  private tagOf({ value, start, end }: Token): string {
    if (value.startsWith('!<')) return value.slice(2, -1).replace(/^tag:yaml\.org,2002:/, '!!')
    const handle = /^![\w-]*!/.exec(value)?.[0] ?? '!'
    if (!this.handles.has(handle)) throw new Failure('tag', start, end, start, handle)
    return value
  }

  private follow({ value, start, end }: Token): Built {
    const anchored = this.anchors.get(value)
    if (!anchored) throw new Failure('alias-unknown', start, end, start, value)
    if (!anchored.built) {
      this.constructing.refuse('alias-cycle', start, end, start, value)
      return builtScalarAt(start)
    }
    const { node, visits } = anchored.built
    return { node, visits: visits + 1, aliased: visits, isMergeKey: false, end }
  }

  /** Puts a node where it belongs. */
  give(built: Built, anchor?: string): void {
    if (anchor !== undefined) this.anchors.set(anchor, { built })
    const frame = this.stack.at(-1)
    if (!frame) {
      this.root = built
      return
    }
    frame.end = built.end
    if (frame.isMapping) {
      const { key } = frame
      if (!key) {
        frame.key = built
        return
      }
      frame.key = undefined
      frame.isBare = false
      frame.isDone = frame.kind === 'pair'
      this.constructing.addEntry(frame, key, built)
      return
    }
    frame.items.push(built.node)
    frame.visits += built.visits
    frame.aliased += built.aliased
    this.constructing.requireFinite(built.node)
  }

  openPair(start: number): void {
    this.stack.push(new Frame('pair', start, start))
  }

  /** Ends the collection that is being read. */
  close(end: number): void {
    const frame = this.stack.pop()
    if (!frame) return
    const { start, tag, visits, aliased } = frame
    if (frame.isMapping) this.constructing.closeMerges(frame)
    const node = frame.isMapping
      ? mappingOf(frame.entries, start, end, tag)
      : sequenceOf(frame.items, start, end, tag)
    this.give({ node, visits, aliased, isMergeKey: false, end }, frame.anchor)
  }
}
