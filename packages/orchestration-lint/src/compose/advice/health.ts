import type { Context } from '../context.ts'
import * as messages from '../messages/advice.ts'
import { imageOf } from '../model/image.ts'
import { dependenciesOf, type Project, type Service } from '../model/project.ts'
import { pointerOf } from '../path.ts'
import { isNull, isTrue, itemsOf, textOf, valueAt } from '../tree.ts'

/** `off` when it has none for certain: official images come without one. */
function healthOf(service: Service): 'on' | 'off' | 'unknown' {
  const health = service.node.get('healthcheck')?.value
  const test = valueAt(health, 'test')
  if (isTrue(valueAt(health, 'disable')) || textOf(itemsOf(test)[0]) === 'NONE') return 'off'
  if (service.isOpen || (test && !isNull(test))) return 'on'
  return imageOf(service)?.isOfficial ? 'off' : 'unknown'
}

export function adviseOnHealth(service: Service, project: Project, context: Context): void {
  for (const { name, condition, at, path } of dependenciesOf(service)) {
    const target = condition === 'service_healthy' ? project.services.get(name) : undefined
    if (target && healthOf(target) === 'off')
      context.add('compose/no-healthcheck', at, messages.noHealthcheck(name), {
        path: pointerOf(['services', service.name, ...path]),
      })
  }
}
