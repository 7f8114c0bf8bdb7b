import type { YamlNode } from '../../yaml/tree.ts'
import * as messages from '../messages/ports.ts'
import { blankVariables, isFloat, isUnknown, textOf } from '../tree.ts'
import type { Add } from './add.ts'
import { isIp } from './ip.ts'
import { parsePort } from './port.ts'

/** One item of `ports`, short or long. */
export function checkPort(node: YamlNode, add: Add): void {
  if (node.kind === 'mapping') {
    const address = node.get('host_ip')?.value
    const text = textOf(address)
    if (!node.get('target')) add('compose/port', messages.noTarget())
    else if (address && text !== undefined && !isIp(text))
      add('compose/port', messages.badAddress(text), address)
    return
  }
  if (node.kind !== 'scalar' || isUnknown(node)) return
  if (isFloat(node)) {
    add('compose/port', messages.portIsFloat(node.text))
    return
  }
  if (typeof node.value !== 'string' && typeof node.value !== 'number') return
  const text = String(node.value)
  const { problem } = parsePort(text)
  if (problem) add('compose/port', messages.badPort(text, problem, blankVariables(node)))
}
