import type { YamlMapping, YamlNode } from '../yaml/tree.ts'
import { parseVolume } from './values/volume.ts'
import { PathTable } from './path.ts'
import { mappingOf, sequenceOf, textOf } from './tree.ts'

type Key = (item: YamlNode) => string | undefined

function beforeEquals(item: YamlNode): string | undefined {
  const text = textOf(item)
  const at = text?.indexOf('=') ?? -1
  return at < 0 ? text : text?.slice(0, at)
}

function fieldOf(name: string): Key {
  return (item) => (item.kind === 'mapping' ? textOf(item.get(name)?.value) : textOf(item))
}

function mountOf(directory: string): Key {
  return (item) => {
    if (item.kind !== 'mapping') {
      const name = textOf(item)
      return name === undefined ? undefined : `${directory}/${name}`
    }
    const source = textOf(item.get('source')?.value)
    return textOf(item.get('target')?.value) ?? (source === undefined ? undefined : `${directory}/${source}`)
  }
}

function volumeOf(item: YamlNode): string | undefined {
  if (item.kind === 'mapping') return textOf(item.get('target')?.value)
  const text = textOf(item)
  return text === undefined ? undefined : parseVolume(text).volume?.target
}

function deviceOf(item: YamlNode): string | undefined {
  if (item.kind === 'mapping') return textOf(item.get('target')?.value)
  const parts = textOf(item)?.split(':')
  return parts?.[1] ?? parts?.[0]
}

function scalarOf(item: YamlNode): string | undefined {
  return item.kind === 'scalar' && item.value !== null ? String(item.value) : undefined
}

function portKey(item: YamlNode): string | undefined {
  if (item.kind !== 'mapping') return scalarOf(item)
  const part = (name: string, otherwise: string): string => {
    const value = item.get(name)?.value
    return value === undefined ? otherwise : (scalarOf(value) ?? otherwise)
  }
  return `${part('host_ip', '0.0.0.0')}:${part('published', '')}:${part('target', '')}/${part('protocol', 'tcp')}`
}

/** Lists of which a later item replaces an earlier one that is about the same thing (override/uncity.go). */
const keys = PathTable.of<Key>({
  'networks.*.labels': beforeEquals,
  'services.*.annotations': beforeEquals,
  'services.*.build.args': beforeEquals,
  'services.*.build.additional_contexts': beforeEquals,
  'services.*.build.tags': beforeEquals,
  'services.*.build.labels': beforeEquals,
  'services.*.cap_add': beforeEquals,
  'services.*.cap_drop': beforeEquals,
  'services.*.configs': mountOf(''),
  'services.*.deploy.labels': beforeEquals,
  'services.*.devices': deviceOf,
  'services.*.dns': beforeEquals,
  'services.*.dns_opt': beforeEquals,
  'services.*.dns_search': beforeEquals,
  'services.*.environment': beforeEquals,
  'services.*.env_file': fieldOf('path'),
  'services.*.expose': scalarOf,
  'services.*.labels': beforeEquals,
  'services.*.links': beforeEquals,
  'services.*.networks.*.aliases': beforeEquals,
  'services.*.networks.*.link_local_ips': beforeEquals,
  'services.*.ports': portKey,
  'services.*.profiles': beforeEquals,
  'services.*.secrets': mountOf('/run/secrets'),
  'services.*.sysctls': beforeEquals,
  'services.*.tmpfs': beforeEquals,
  'services.*.volumes': volumeOf,
})

function unique(node: YamlNode, table: PathTable<Key> | undefined): YamlNode {
  if (!table || node.kind === 'scalar') return node
  if (node.kind === 'mapping')
    return mappingOf(
      node.entries.map((entry) => ({ ...entry, value: unique(entry.value, table.step(entry.name)) })),
      node,
    )
  const key = table.value
  if (!key) return node
  const kept = new Map<string | YamlNode, YamlNode>()
  for (const item of node.items) kept.set(key(item) ?? item, item)
  return kept.size === node.items.length ? node : sequenceOf([...kept.values()], node)
}

/** Drops what is said again later in the same list, as Compose does before it looks at the schema. */
export function enforceUnicity(root: YamlMapping): YamlMapping {
  const result = unique(root, keys)
  return result.kind === 'mapping' ? result : root
}
