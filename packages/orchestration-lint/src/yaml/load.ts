import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseAllDocuments,
  Scalar,
  type Document,
  type ParsedNode,
} from 'yaml'
import type { Dialect, Style, YamlDocument, YamlEntry, YamlMapping, YamlNode, YamlScalar } from './tree.ts'

const styles: Record<string, Style> = {
  [Scalar.QUOTE_SINGLE]: 'single',
  [Scalar.QUOTE_DOUBLE]: 'double',
  [Scalar.BLOCK_LITERAL]: 'literal',
  [Scalar.BLOCK_FOLDED]: 'folded',
}

function mappingOf(entries: YamlEntry[], repeated: YamlEntry[], start: number, end: number): YamlMapping {
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  return { kind: 'mapping', entries, repeated, start, end, get: (name) => byName.get(name) }
}

function convert(node: ParsedNode | null, document: Document.Parsed, at: number): YamlNode {
  const [start = at, end = at] = node?.range ?? []
  if (isAlias(node)) return convert((node.resolve(document) ?? null) as ParsedNode | null, document, start)
  if (isMap(node)) {
    const kept = new Map<string, YamlEntry>()
    const repeated: YamlEntry[] = []
    for (const pair of node.items as { key: ParsedNode; value: ParsedNode | null }[]) {
      const key = convert(pair.key, document, start)
      const scalar: YamlScalar =
        key.kind === 'scalar' ? key : { kind: 'scalar', value: '', text: '', style: 'plain', start, end }
      const name = String(scalar.value)
      const before = kept.get(name)
      if (before) repeated.push(before)
      kept.set(name, { name, key: scalar, value: convert(pair.value, document, key.end) })
    }
    return mappingOf([...kept.values()], repeated, start, end)
  }
  if (isSeq(node))
    return {
      kind: 'sequence',
      items: node.items.map((item) => convert(item as ParsedNode, document, start)),
      start,
      end,
    }
  if (isScalar(node)) {
    const value = node.value
    return {
      kind: 'scalar',
      value:
        typeof value === 'number' || typeof value === 'boolean'
          ? value
          : value === null
            ? null
            : String(value),
      text: node.source ?? '',
      style: styles[node.type ?? ''] ?? 'plain',
      start,
      end,
    }
  }
  return { kind: 'scalar', value: null, text: '', style: 'plain', start: at, end: at }
}

/** Reads a text as the dialect's tool does. Never throws; takes memory in proportion to the text. */
export function loadYaml(source: string, dialect: Dialect): readonly YamlDocument[] {
  const version = dialect === 'kubectl' ? '1.1' : '1.2'
  const documents = parseAllDocuments(source, { version, uniqueKeys: false, merge: true, logLevel: 'silent' })
  return [...documents].map((document) => ({
    root: document.contents === null ? undefined : convert(document.contents, document, 0),
    start: document.range?.[0] ?? 0,
    end: document.range?.[1] ?? 0,
    problems: document.errors.map(({ pos: [start, end], message }) => ({
      start,
      end,
      message: { en: message, zh: message },
    })),
  }))
}
