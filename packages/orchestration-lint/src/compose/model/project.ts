import type { YamlEntry, YamlMapping, YamlNode, YamlScalar } from '../../yaml/tree.ts'
import type { Loaded } from '../load.ts'
import { entriesOf, isUnknown, itemsOf, textOf, valueAt } from '../tree.ts'

export interface Service {
  readonly name: string
  readonly key: YamlScalar
  readonly node: YamlMapping
  /** It extends a service of a file that the checker does not see. */
  readonly isOpen: boolean
  /** It has no profile, so that it runs without being asked for. */
  readonly isEnabled: boolean
}

export interface Project {
  readonly root: YamlMapping
  readonly services: ReadonlyMap<string, Service>
  /** It includes files that the checker does not see: what it names may be there. */
  readonly isOpen: boolean
}

/** Something that a service names: another service, a network, a volume and so on. */
export interface Reference {
  readonly name: string
  readonly at: YamlNode
  /** Below the service. */
  readonly path: readonly (string | number)[]
}

export function createProject({ root, open, includes }: Loaded): Project {
  const services = new Map<string, Service>()
  for (const { name, key, value } of entriesOf(valueAt(root, 'services'))) {
    if (value.kind !== 'mapping') continue
    const profiles = value.get('profiles')?.value
    services.set(name, {
      name,
      key,
      node: value,
      isOpen: open.has(name),
      isEnabled: itemsOf(profiles).length === 0,
    })
  }
  return { root, services, isOpen: includes }
}

/** The names in a list, or those of a mapping. */
export function namesIn(node: YamlNode | undefined, field: string): Reference[] {
  if (node?.kind === 'mapping')
    return node.entries.map(({ name, key }) => ({ name, at: key, path: [field, name] }))
  return itemsOf(node).flatMap((item, index) => {
    const name = textOf(item)
    return name === undefined ? [] : [{ name, at: item, path: [field, index] }]
  })
}

/** What a service mounts of `secrets` or `configs`, by their source; without one the name is empty. */
export function sourcesIn(node: YamlNode | undefined, path: readonly (string | number)[]): Reference[] {
  return itemsOf(node).flatMap((item, index) => {
    const source = item.kind === 'mapping' ? item.get('source')?.value : item
    const name = source ? textOf(source) : ''
    return name === undefined ? [] : [{ name, at: source ?? item, path: [...path, index] }]
  })
}

export interface Dependency extends Reference {
  readonly isRequired: boolean
  readonly condition: string
}

function dependency(reference: Reference, entry?: YamlEntry): Dependency {
  const required = entry && valueAt(entry.value, 'required')
  return {
    ...reference,
    isRequired: !(required?.kind === 'scalar' && (required.value === false || isUnknown(required))),
    condition: (entry && textOf(valueAt(entry.value, 'condition'))) ?? 'service_started',
  }
}

function fromNamespaces(service: Service): Reference[] {
  return ['network_mode', 'ipc', 'pid', 'uts', 'cgroup'].flatMap((field) => {
    const value = service.node.get(field)?.value
    const text = textOf(value)
    return value && text?.startsWith('service:')
      ? [{ name: text.slice('service:'.length), at: value, path: [field] }]
      : []
  })
}

function fromLinks(service: Service): Reference[] {
  return namesIn(service.node.get('links')?.value, 'links').map((link) => {
    const parts = link.name.split(':')
    return parts.length === 2 ? { ...link, name: parts[0] ?? '' } : link
  })
}

function fromVolumes(service: Service): Reference[] {
  return namesIn(service.node.get('volumes_from')?.value, 'volumes_from')
    .filter(({ name }) => !name.startsWith('container:'))
    .map((volume) => ({ ...volume, name: volume.name.split(':', 1)[0] ?? '' }))
}

/** The services that must be there before a service, said or implied (normalize.go of compose-go). */
export function dependenciesOf(service: Service): Dependency[] {
  const said = service.node.get('depends_on')?.value
  const found = new Map<string, Dependency>()
  for (const reference of namesIn(said, 'depends_on'))
    found.set(
      reference.name,
      dependency(reference, said?.kind === 'mapping' ? said.get(reference.name) : undefined),
    )
  for (const reference of [...fromLinks(service), ...fromNamespaces(service), ...fromVolumes(service)])
    if (!found.has(reference.name)) found.set(reference.name, dependency(reference))
  return [...found.values()]
}
