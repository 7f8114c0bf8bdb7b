import type { YamlMapping, YamlNode } from '../yaml/tree.ts'
import type { Context } from './context.ts'
import { PathTable } from './path.ts'
import { scalarText, startedBy, toBuild, toList, toMapping } from './shapes.ts'
import { isNull, mappingOf, sequenceOf } from './tree.ts'

type Way = 'override' | 'list' | 'hosts' | 'build' | 'names' | 'dependencies' | 'logging'

/** Fields that are not merged as YAML alone would have it (override/merge.go of compose-go). */
const ways = PathTable.of<Way>({
  'networks.*.labels': 'list',
  'volumes.*.labels': 'list',
  'services.*.annotations': 'list',
  'services.*.build': 'build',
  'services.*.build.args': 'list',
  'services.*.build.additional_contexts': 'list',
  'services.*.build.extra_hosts': 'hosts',
  'services.*.build.labels': 'list',
  'services.*.command': 'override',
  'services.*.depends_on': 'dependencies',
  'services.*.deploy.labels': 'list',
  'services.*.dns': 'list',
  'services.*.dns_opt': 'list',
  'services.*.dns_search': 'list',
  'services.*.entrypoint': 'override',
  'services.*.env_file': 'list',
  'services.*.label_file': 'list',
  'services.*.environment': 'list',
  'services.*.extra_hosts': 'hosts',
  'services.*.healthcheck.test': 'override',
  'services.*.labels': 'list',
  'services.*.logging': 'logging',
  'services.*.models': 'names',
  'services.*.networks': 'names',
  'services.*.sysctls': 'list',
  'services.*.tmpfs': 'list',
  'services.*.ulimits.*': 'override',
})

type Table = PathTable<Way> | undefined

/** Two things that cannot be one: a list over a mapping, a text over a list. */
export type Clash = (over: YamlNode, path: readonly string[]) => void

function mergeMappings(
  base: YamlMapping,
  over: YamlMapping,
  table: Table,
  path: readonly string[],
  clash: Clash,
  context: Context,
): YamlMapping {
  context.spend(base.entries.length + over.entries.length)
  const merged = new Map(base.entries.map((entry) => [entry.name, entry]))
  for (const entry of over.entries) {
    const before = merged.get(entry.name)
    merged.set(
      entry.name,
      before
        ? {
            ...entry,
            value: merge(
              before.value,
              entry.value,
              table?.step(entry.name),
              [...path, entry.name],
              clash,
              context,
            ),
          }
        : entry,
    )
  }
  return mappingOf([...merged.values()], over)
}

function merge(
  base: YamlNode,
  over: YamlNode,
  table: Table,
  path: readonly string[],
  clash: Clash,
  context: Context,
): YamlNode {
  const way = table?.value
  if (way === 'override') return over
  if (way === 'list' || way === 'hosts') {
    const below = toList(base)
    const known = new Set(way === 'hosts' ? below.map(scalarText) : [])
    const items = [...below, ...toList(over).filter((item) => !known.has(scalarText(item)))]
    context.spend(items.length)
    return sequenceOf(items, over)
  }
  if (way === 'build') return mergeMappings(toBuild(base), toBuild(over), table, path, clash, context)
  if (way === 'names')
    return mergeMappings(toMapping(base, undefined), toMapping(over, undefined), table, path, clash, context)
  if (way === 'dependencies')
    return mergeMappings(
      toMapping(base, startedBy(base)),
      toMapping(over, startedBy(over)),
      table,
      path,
      clash,
      context,
    )
  if (isNull(over)) return base
  if (way === 'logging' && base.kind === 'mapping' && over.kind === 'mapping') {
    const [one, other] = [base.get('driver')?.value, over.get('driver')?.value]
    if (one && other && scalarText(one) !== scalarText(other)) return over
  }
  if (base.kind === 'scalar') return over
  if (base.kind === 'mapping' && over.kind === 'mapping')
    return mergeMappings(base, over, table, path, clash, context)
  if (base.kind === 'sequence' && over.kind === 'sequence') {
    context.spend(base.items.length + over.items.length)
    return sequenceOf([...base.items, ...over.items], over)
  }
  clash(over, path)
  return over
}

/** One document of a file over those before it. */
export function mergeFiles(
  base: YamlMapping,
  over: YamlMapping,
  clash: Clash,
  context: Context,
): YamlMapping {
  return mergeMappings(base, over, ways, [], clash, context)
}

/** A service over the one that it extends. */
export function mergeServices(
  base: YamlMapping,
  over: YamlMapping,
  name: string,
  clash: Clash,
  context: Context,
): YamlMapping {
  return mergeMappings(base, over, ways.step('services')?.step(name), ['services', name], clash, context)
}
