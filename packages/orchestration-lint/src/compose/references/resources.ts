import type { YamlMapping } from '../../yaml/tree.ts'
import type { Context } from '../context.ts'
import * as messages from '../messages/consistency.ts'
import type { Project } from '../model/project.ts'
import { pageOf, pointerOf } from '../path.ts'
import { entriesOf, isTrue, isUnknown, itemsOf, textOf, valueAt } from '../tree.ts'

type Place = readonly [string, string]

function checkExternalVolume(node: YamlMapping, place: Place, context: Context): void {
  const external = node.get('external')?.value
  if (!external || !(isTrue(external) || external.kind === 'mapping')) return
  for (const { name, key } of node.entries)
    if (name !== 'name' && name !== 'external' && !name.startsWith('x-'))
      context.add('compose/exclusive', key, messages.externalWith(name), {
        path: pointerOf([...place, name]),
        documentation: pageOf(place),
      })
}

/** `external: {name: …}` and `name` may not name two things. */
function checkExternalName(node: YamlMapping, place: Place, context: Context): void {
  const old = valueAt(node, 'external', 'name')
  const name = node.get('name')?.value
  const [one, other] = [textOf(old), textOf(name)]
  if (old && one !== undefined && other !== undefined && one !== other)
    context.add('compose/exclusive', old, messages.exclusive('name', 'external.name'), {
      path: pointerOf([...place, 'name']),
    })
}

function checkContent(node: YamlMapping, place: Place, context: Context): void {
  const sources = place[0] === 'secrets' ? ['file', 'environment'] : ['file', 'environment', 'content']
  const given = sources.filter((name) => node.get(name))
  const details = { path: pointerOf(place), documentation: pageOf(place) }
  const second = node.get(given[1] ?? '')
  if (second) {
    context.add('compose/exclusive', second.key, messages.exclusive(given[0] ?? '', second.name), details)
    return
  }
  const external = node.get('external')?.value
  const isExternal =
    external !== undefined && (isTrue(external) || isUnknown(external) || external.kind === 'mapping')
  if (isExternal) return
  if (place[0] === 'secrets') {
    // A driver or “external: false” is enough for the first look of Compose, not for the second.
    const variable = node.get('environment')?.value
    if (node.get('file') || isUnknown(variable) || textOf(variable)) return
  } else if (given.length > 0 || node.get('driver') || external) return
  context.add('compose/content', node, messages.noContent(place[0], place[1], sources), details)
}

function checkDevices(project: Project, context: Context): void {
  for (const { name, node } of project.services.values())
    for (const path of [['deploy', 'resources', 'reservations', 'devices'], ['gpus']])
      itemsOf(valueAt(node, ...path)).forEach((item, index) => {
        const ids = item.kind === 'mapping' && item.get('count') ? item.get('device_ids') : undefined
        if (!ids) return
        const all = ['services', name, ...path, index]
        context.add('compose/exclusive', ids.key, messages.exclusive('count', 'device_ids'), {
          path: pointerOf(all),
          documentation: pageOf(all),
        })
      })
}

/** Networks, volumes, secrets and configs at the left edge that contradict themselves. */
export function checkResources(project: Project, context: Context): void {
  for (const section of ['networks', 'volumes', 'secrets', 'configs'])
    for (const { name, value } of entriesOf(valueAt(project.root, section))) {
      if (value.kind !== 'mapping') continue
      const place: Place = [section, name]
      if (section === 'volumes') checkExternalVolume(value, place, context)
      if (section === 'secrets' || section === 'configs') checkContent(value, place, context)
      checkExternalName(value, place, context)
    }
  checkDevices(project, context)
}
