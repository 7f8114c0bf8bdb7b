import type { Context } from '../context.ts'
import * as messages from '../messages/advice.ts'
import { volumesOf } from '../model/mounts.ts'
import { namesIn, sourcesIn, type Project } from '../model/project.ts'
import { pageOf, pointerOf } from '../path.ts'
import { entriesOf, valueAt } from '../tree.ts'

/** What is declared at the left edge and used by no service. */
export function adviseOnUnused(project: Project, context: Context): void {
  const services = [...project.services.values()]
  if (services.length === 0 || services.some(({ isOpen }) => isOpen)) return
  const used = {
    networks: new Set(['default']),
    volumes: new Set<string>(),
    secrets: new Set<string>(),
    configs: new Set<string>(),
  }
  for (const service of services) {
    const field = (name: string) => service.node.get(name)?.value
    for (const { name } of namesIn(field('networks'), 'networks')) used.networks.add(name)
    for (const { source } of volumesOf(service)) used.volumes.add(source)
    for (const { name } of sourcesIn(field('secrets'), [])) used.secrets.add(name)
    for (const { name } of sourcesIn(valueAt(service.node, 'build', 'secrets'), [])) used.secrets.add(name)
    for (const { name } of sourcesIn(field('configs'), [])) used.configs.add(name)
    const spec = valueAt(field('credential_spec'), 'config')
    if (spec?.kind === 'scalar') used.configs.add(String(spec.value))
  }
  for (const section of ['networks', 'volumes', 'secrets', 'configs'] as const)
    for (const { name, key } of entriesOf(valueAt(project.root, section)))
      if (!used[section].has(name))
        context.add('compose/unused', key, messages.unused(section, name), {
          path: pointerOf([section, name]),
          documentation: pageOf([section, name]),
        })
}
