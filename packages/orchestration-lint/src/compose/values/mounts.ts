import type { YamlNode } from '../../yaml/tree.ts'
import * as messages from '../messages/mounts.ts'
import { blankVariables, isNull, textOf } from '../tree.ts'
import type { Add } from './add.ts'
import { parseVolume } from './volume.ts'

function checkLong(node: YamlNode, kind: 'volume' | 'device', add: Add): void {
  if (node.kind !== 'mapping') return
  const target = node.get('target')?.value
  if (target === undefined || isNull(target))
    add('compose/volume', kind === 'volume' ? messages.noTarget() : messages.deviceNoTarget())
  else if (kind === 'volume' && textOf(node.get('type')?.value) === 'bind' && !node.get('source'))
    add('compose/volume', messages.bindNoSource())
}

/** One item of `volumes` or `devices`, short or long. */
export function checkMount(node: YamlNode, kind: 'volume' | 'device', add: Add): void {
  const text = textOf(node)
  if (text === undefined) checkLong(node, kind, add)
  else if (kind === 'device') {
    if (text.split(':').length > 3) add('compose/device', messages.deviceColons(text))
  } else {
    const { problem } = parseVolume(text)
    if (problem) add('compose/volume', messages.badVolume(text, problem, blankVariables(node)))
  }
}
