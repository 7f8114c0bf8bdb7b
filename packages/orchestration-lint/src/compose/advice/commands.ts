import type { Context } from '../context.ts'
import * as messages from '../messages/advice.ts'
import type { Service } from '../model/project.ts'
import { pointerOf } from '../path.ts'
import { textOf } from '../tree.ts'
import { readCommand } from '../values/command.ts'

const policies = /^(?:no|always|unless-stopped|on-failure(?::\d+)?)?$/u

export function adviseOnCommands(service: Service, context: Context): void {
  for (const field of ['command', 'entrypoint']) {
    const node = service.node.get(field)?.value
    const text = textOf(node)
    const { cutAt } = readCommand(text ?? '')
    if (node && text !== undefined && cutAt !== undefined)
      context.add('compose/command-cut', node, messages.commandCut(text.slice(cutAt)), {
        path: pointerOf(['services', service.name, field]),
      })
  }
  const restart = service.node.get('restart')?.value
  const policy = textOf(restart)
  if (restart && policy !== undefined && !policies.test(policy))
    context.add('compose/restart', restart, messages.restart(policy), {
      path: pointerOf(['services', service.name, 'restart']),
    })
}
