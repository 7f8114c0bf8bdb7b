import type { Context } from '../context.ts'
import * as messages from '../messages/advice.ts'
import { environmentOf } from '../model/environment.ts'
import type { Service } from '../model/project.ts'
import { pointerOf } from '../path.ts'
import { itemsOf, textOf } from '../tree.ts'

const secret = /(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|SECRET_?KEY|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|TOKEN)$/iu
const noSecret = /^(?:true|false|yes|no|y|n|on|off|0|1|null|none)$|^\//iu

/** Passwords in clear, and quotes that become part of a value. */
export function adviseOnEnvironment(service: Service, context: Context): void {
  const path = pointerOf(['services', service.name, 'environment'])
  for (const { name, value, isReplaced, at } of environmentOf(service))
    if (secret.test(name) && !isReplaced && !noSecret.test(value))
      context.add('compose/plain-password', at, messages.plainPassword(name), { path })
  for (const item of itemsOf(service.node.get('environment')?.value)) {
    if (item.kind !== 'scalar' || item.style !== 'plain') continue
    const [, name, quote, inner] = /^([^=]+)=(["'])(.*)\2$/su.exec(textOf(item) ?? '') ?? []
    if (name !== undefined && quote && inner !== undefined)
      context.add('compose/quoted-value', item, messages.quotedValue(name, quote), { path })
  }
}
