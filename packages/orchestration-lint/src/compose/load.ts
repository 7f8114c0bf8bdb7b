import type { Report } from '../report.ts'
import { loadYaml } from '../yaml/load.ts'
import type { YamlDocument, YamlMapping } from '../yaml/tree.ts'
import type { Context } from './context.ts'
import { applyExtends } from './extends.ts'
import { interpolate } from './interpolate.ts'
import { checkInclude } from './include.ts'
import { checkKeys } from './keys.ts'
import { mergeFiles } from './merge.ts'
import { obsoleteVersion, removeIt } from './messages/advice.ts'
import * as messages from './messages/structure.ts'
import { pointerOf } from './path.ts'
import { reportSchema } from './schema/report.ts'
import { isDate, mappingOf } from './tree.ts'
import { enforceUnicity } from './unicity.ts'
import { checkValues } from './values/check.ts'

export interface Loaded {
  readonly root: YamlMapping
  /** Services that extend a file that the checker does not see. */
  readonly open: ReadonlySet<string>
  /** It includes files that the checker does not see. */
  readonly includes: boolean
}

/** Says what the YAML parser refuses. @returns whether it refuses the text */
function reportProblems(documents: readonly YamlDocument[], context: Context): boolean {
  for (const { problems } of documents)
    for (const problem of problems) context.add('compose/yaml', problem, problem.message)
  return documents.some(({ problems }) => problems.length > 0)
}

function without(field: string, root: YamlMapping): YamlMapping {
  return mappingOf(
    root.entries.filter(({ name }) => name !== field),
    root,
  )
}

/** Safe to take out where it has a line of its own, and stands there once. */
function adviseOnVersion(root: YamlMapping, source: string, context: Context): void {
  const version = root.get('version')
  if (!version) return
  const { start } = version.key
  const line = /^[^\n]*\n/u.exec(source.slice(start))?.[0] ?? ''
  const isAlone =
    root.repeated.length === 0 &&
    (start === 0 || source[start - 1] === '\n') &&
    /^\s*(?:#|$)/u.test(source.slice(version.value.end, start + line.length))
  context.add('compose/obsolete-version', version.key, obsoleteVersion(), {
    path: '/version',
    ...(isAlone &&
      line && { fix: { title: removeIt(), edits: [{ start, end: start + line.length, text: '' }] } }),
  })
}

/** Reads one document as Compose does, up to where its values are understood, and lays it over those before. */
function loadDocument(document: YamlMapping, before: Loaded, context: Context): Loaded {
  const interpolated = interpolate(document, context)
  const includes = checkInclude(interpolated, context)
  const services = interpolated.get('services')
  const extended = services?.value.kind === 'mapping' ? applyExtends(services.value, context) : undefined
  const own = mappingOf(
    without('include', interpolated).entries.map((entry) =>
      entry === services && extended ? { ...entry, value: extended.services } : entry,
    ),
    interpolated,
  )
  const merged = mergeFiles(
    before.root,
    own,
    (over, path) => {
      context.add('compose/merge', over, messages.cannotOverride(path), { path: pointerOf(path) })
    },
    context,
  )
  const root = enforceUnicity(merged)
  reportSchema(root, context)
  checkValues(root, context)
  return {
    root: without('version', root),
    open: new Set([...before.open, ...(extended?.open ?? [])]),
    includes: before.includes || includes,
  }
}

/** Reads a text as Compose reads a file. @returns undefined where there is nothing to look at any further */
export function loadFile(source: string, report: Report, context: Context): Loaded | undefined {
  const documents = loadYaml(source, 'compose')
  if (reportProblems(documents, context)) return undefined
  const begin = { start: 0, end: 0 }
  let loaded: Loaded = { root: mappingOf([], begin), open: new Set(), includes: false }
  for (const document of documents) {
    const { root } = document
    if (root?.kind !== 'mapping') {
      // A text without any document is empty; a document without content is not a mapping.
      const isNothing = documents.length === 1 && !/^---/mu.test(source.slice(0, 10_000)) && !root
      if (isNothing) break
      const at = root && !isDate(root) ? root : document
      context.add(
        'compose/empty',
        { start: at.start, end: Math.min(at.end, at.start + 80) },
        messages.notMapping(),
      )
      return undefined
    }
    checkKeys(root, (offset) => report.lines.positionOf(offset).line, context)
    adviseOnVersion(root, source, context)
    loaded = loadDocument(root, loaded, context)
  }
  if (loaded.root.entries.length === 0) {
    context.add('compose/empty', begin, messages.emptyFile())
    return undefined
  }
  return loaded
}
