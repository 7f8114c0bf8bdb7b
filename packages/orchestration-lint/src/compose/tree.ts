import type { Span } from '../report.ts'
import type { YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence } from '../yaml/tree.ts'

/** What is known of a scalar after its variables were replaced. */
interface Resolution {
  /** It depends on a variable that only the reader's machine knows. */
  readonly unknown: boolean
  /** Variables that have no value and no default, which Compose replaces with nothing. */
  readonly blank: readonly string[]
}

const resolutions = new WeakMap<YamlScalar, Resolution>()

export function resolvedScalar(scalar: YamlScalar, resolution: Resolution): YamlScalar {
  if (resolution.unknown || resolution.blank.length > 0) resolutions.set(scalar, resolution)
  return scalar
}

/** Whether nobody can tell from the text alone what will be here. */
export function isUnknown(node: YamlNode | undefined): boolean {
  return node?.kind === 'scalar' && resolutions.get(node)?.unknown === true
}

/** The variables that were replaced with nothing in this scalar. */
export function blankVariables(node: YamlNode | undefined): readonly string[] {
  return (node?.kind === 'scalar' ? resolutions.get(node)?.blank : undefined) ?? []
}

export function mappingOf(entries: readonly YamlEntry[], at: Span): YamlMapping {
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  return {
    kind: 'mapping',
    entries: byName.size === entries.length ? entries : [...byName.values()],
    repeated: [],
    start: at.start,
    end: at.end,
    get: (name) => byName.get(name),
  }
}

export function sequenceOf(items: readonly YamlNode[], at: Span): YamlSequence {
  return { kind: 'sequence', items, start: at.start, end: at.end }
}

export function textScalar(text: string, at: Span): YamlScalar {
  return { kind: 'scalar', value: text, text, style: 'plain', start: at.start, end: at.end }
}

/** The text of a scalar that is a string and known. */
export function textOf(node: YamlNode | undefined): string | undefined {
  if (node?.kind !== 'scalar' || typeof node.value !== 'string' || isUnknown(node)) return undefined
  return node.value
}

export function numberOf(node: YamlNode | undefined): number | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'number' && !isUnknown(node)
    ? node.value
    : undefined
}

export function isTrue(node: YamlNode | undefined): boolean {
  return node?.kind === 'scalar' && node.value === true
}

export function isNull(node: YamlNode | undefined): boolean {
  return node?.kind === 'scalar' && node.value === null
}

export function entriesOf(node: YamlNode | undefined): readonly YamlEntry[] {
  return node?.kind === 'mapping' ? node.entries : []
}

export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'sequence' ? node.items : []
}

/** One field deeper for each name; undefined as soon as one is not there. */
export function valueAt(node: YamlNode | undefined, ...names: readonly string[]): YamlNode | undefined {
  let at = node
  for (const name of names) at = at?.kind === 'mapping' ? at.get(name)?.value : undefined
  return at
}

/** A list of texts, or one text where a list may stand. */
export function textsOf(node: YamlNode | undefined): readonly YamlScalar[] {
  const items = node?.kind === 'sequence' ? node.items : node ? [node] : []
  return items.filter((item): item is YamlScalar => textOf(item) !== undefined)
}

/** Compose keeps integers and floats apart, and 80.0 is a float. */
export function isFloat(node: YamlNode): boolean {
  return (
    node.kind === 'scalar' &&
    typeof node.value === 'number' &&
    (!Number.isInteger(node.value) || /^[^xX]*[.eE]/u.test(node.text))
  )
}

/** YAML reads an unquoted date as a point in time, which no field of Compose takes. */
export function isDate(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && node.tag === undefined && isDateText(node.text)
}

function isDateText(text: string): boolean {
  if (text.length > 40) return false
  const match =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]| )(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$/u.exec(
      text,
    )
  if (!match) return false
  const [, , month, day, hour = '0', minute = '0', second = '0', zone] = match
  // With a T a zone is needed; with a space there is none.
  if (match[4] !== undefined && /[Tt]/u.test(text) !== (zone !== undefined)) return false
  const within = (value: string | undefined, low: number, high: number): boolean =>
    Number(value) >= low && Number(value) <= high
  return (
    within(month, 1, 12) &&
    within(day, 1, 31) &&
    within(hour, 0, 23) &&
    within(minute, 0, 59) &&
    within(second, 0, 59)
  )
}
