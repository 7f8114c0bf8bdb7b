import type { Span } from '../../report.ts'
import type { YamlNode } from '../../yaml/tree.ts'
import * as messages from '../messages/values.ts'
import { textOf } from '../tree.ts'
import type { Add } from './add.ts'

type ListKind = 'environment' | 'hosts' | 'contexts' | 'ssh'

function checkHost(name: string, at: Span, add: Add): void {
  if (name === '' || /[:=]/u.test(name)) add('compose/extra-hosts', messages.badHost(name), at)
}

function checkItem(text: string, at: YamlNode, kind: ListKind, add: Add): void {
  const equals = text.indexOf('=')
  const name = equals < 0 ? text : text.slice(0, equals)
  if (kind === 'environment') {
    if (/\s$/u.test(name)) add('compose/environment', messages.spaceAfterName(name.trim()), at)
  } else if (kind === 'contexts') {
    if (equals < 0) add('compose/build', messages.contextWithoutPath(text), at)
  } else if (kind === 'ssh') {
    if (equals < 0 && text !== 'default') add('compose/build', messages.sshWithoutPath(text), at)
  } else if (equals < 0 && !text.includes(':')) {
    add('compose/extra-hosts', messages.hostWithoutAddress(text), at)
  } else checkHost(equals < 0 ? text.slice(0, text.indexOf(':')) : name, at, add)
}

/** Lists of `name=value`. */
export function checkList(node: YamlNode, kind: ListKind, add: Add): void {
  if (node.kind === 'mapping' && kind === 'hosts')
    for (const { name, key } of node.entries) checkHost(name, key, add)
  if (node.kind !== 'sequence') return
  for (const item of node.items) {
    const text = textOf(item)
    if (text !== undefined) checkItem(text, item, kind, add)
  }
}
