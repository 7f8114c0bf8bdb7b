import type { Span } from '../../report.ts'
import type { Context } from '../context.ts'
import * as messages from '../messages/references.ts'
import { volumesOf } from '../model/mounts.ts'
import { namesIn, sourcesIn, type Project, type Reference, type Service } from '../model/project.ts'
import { nearest } from '../nearest.ts'
import { pageOf, pointerOf } from '../path.ts'
import type { ComposeRuleId } from '../rules.ts'
import { entriesOf, textOf, valueAt } from '../tree.ts'
import { checkDependencies } from './dependencies.ts'

type Section = 'networks' | 'volumes' | 'secrets' | 'configs' | 'models'

const rules = {
  networks: 'compose/undefined-network',
  volumes: 'compose/undefined-volume',
  secrets: 'compose/undefined-secret',
  configs: 'compose/undefined-config',
  models: 'compose/undefined-model',
} as const satisfies Record<Section, ComposeRuleId>

function referencesOf(service: Service): readonly (readonly [Section, readonly Reference[]])[] {
  const field = (name: string) => service.node.get(name)?.value
  const volumes = volumesOf(service)
    .filter(({ type, source }) => type === 'volume' && source !== '')
    .map(({ source, at, path }) => ({ name: source, at, path }))
  return [
    ['networks', namesIn(field('networks'), 'networks')],
    ['volumes', volumes],
    ['secrets', sourcesIn(field('secrets'), ['secrets'])],
    ['secrets', sourcesIn(valueAt(service.node, 'build', 'secrets'), ['build', 'secrets'])],
    ['configs', sourcesIn(field('configs'), ['configs'])],
    ['models', namesIn(field('models'), 'models')],
  ]
}

/** The network `default` is there, declared or not, as soon as a service joins it that has no network mode. */
function usesDefaultNetwork({ node }: Service): boolean {
  if (node.get('network_mode') || node.get('provider')) return false
  const names = namesIn(node.get('networks')?.value, 'networks')
  return names.length === 0 || names.some(({ name }) => name === 'default')
}

function checkService(
  service: Service,
  project: Project,
  hasDefaultNetwork: boolean,
  context: Context,
): void {
  for (const [section, references] of referencesOf(service)) {
    const definitions = valueAt(project.root, section)
    const known = definitions?.kind === 'mapping' ? definitions : undefined
    for (const { name, at, path } of references) {
      if (known?.get(name) || (section === 'networks' && name === 'default' && hasDefaultNetwork)) continue
      const near = nearest(name, known?.entries.map((entry) => entry.name) ?? [])
      const all = ['services', service.name, ...path]
      context.add(rules[section], at, messages.undefinedResource(section, name, near), {
        path: pointerOf(all),
        documentation: pageOf(all),
      })
    }
  }
}

function checkContexts(service: Service, project: Project, context: Context): void {
  const contexts = valueAt(service.node, 'build', 'additional_contexts')
  const pairs: { at: Span; text: string }[] =
    contexts?.kind === 'sequence'
      ? contexts.items.map((item) => ({ at: item, text: (textOf(item) ?? '').replace(/^[^=]*=/u, '') }))
      : entriesOf(contexts).map(({ value }) => ({ at: value, text: textOf(value) ?? '' }))
  for (const { at, text } of pairs) {
    if (!text.startsWith('service:')) continue
    const name = text.slice('service:'.length)
    const target = project.services.get(name)
    if (target?.isEnabled && (target.node.get('build') || target.isOpen)) continue
    context.add('compose/undefined-service', at, messages.contextOfService(name, target !== undefined), {
      path: pointerOf(['services', service.name, 'build', 'additional_contexts']),
      documentation: pageOf(['services', service.name, 'build', 'additional_contexts']),
    })
  }
}

/** Two services may not ask for the same name of their container. */
function checkContainerNames(project: Project, context: Context): void {
  const taken = new Map<string, string>()
  for (const service of project.services.values()) {
    const value = service.isEnabled ? service.node.get('container_name')?.value : undefined
    const name = textOf(value)
    if (!value || !name) continue
    const other = taken.get(name)
    if (other === undefined) taken.set(name, service.name)
    else
      context.add('compose/container-name', value, messages.containerNameTaken(name, other), {
        path: pointerOf(['services', service.name, 'container_name']),
      })
  }
}

/** Says what services name that is not there. Services that are off by a profile are not looked at, as Compose does not. */
export function checkReferences(project: Project, context: Context): void {
  checkContainerNames(project, context)
  if (project.isOpen) return
  const hasDefaultNetwork = [...project.services.values()].some(usesDefaultNetwork)
  for (const service of project.services.values()) {
    if (!service.isEnabled) continue
    checkService(service, project, hasDefaultNetwork, context)
    checkContexts(service, project, context)
  }
  checkDependencies(project, context)
}
