import type { Context } from '../context.ts'
import * as messages from '../messages/advice.ts'
import { volumesOf } from '../model/mounts.ts'
import type { Service } from '../model/project.ts'
import { pointerOf } from '../path.ts'
import { isTrue } from '../tree.ts'

export function adviseOnPrivileges(service: Service, context: Context): void {
  const privileged = service.node.get('privileged')
  if (privileged && isTrue(privileged.value))
    context.add('compose/privileged', privileged.key, messages.privileged(), {
      path: pointerOf(['services', service.name, 'privileged']),
    })
  for (const { source, at, path } of volumesOf(service))
    if (/\/(?:docker|podman)\.sock$/u.test(source))
      context.add('compose/docker-socket', at, messages.dockerSocket(), {
        path: pointerOf(['services', service.name, ...path]),
      })
}
