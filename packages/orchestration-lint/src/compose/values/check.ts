import type { YamlMapping, YamlNode } from '../../yaml/tree.ts'
import type { Context } from '../context.ts'
import * as messages from '../messages/values.ts'
import { pageOf, pointerOf, type Path, type PathTable } from '../path.ts'
import { blankVariables, isUnknown } from '../tree.ts'
import { kinds, type Kind } from './kinds.ts'
import { checkList } from './lists.ts'
import { checkMount } from './mounts.ts'
import { checkPort } from './ports.ts'
import { scalarProblem } from './scalars.ts'
import type { Add } from './add.ts'

function judge(node: YamlNode, kind: Kind, path: Path, context: Context): void {
  const details = { path: pointerOf(path), documentation: pageOf(path) }
  const add: Add = (rule, message, at = node) => {
    context.add(rule, at, message, details)
  }
  if (kind === 'port') checkPort(node, add)
  else if (kind === 'volume' || kind === 'device') checkMount(node, kind, add)
  else if (kind === 'environment' || kind === 'hosts' || kind === 'contexts' || kind === 'ssh')
    checkList(node, kind, add)
  else if (kind === 'text-only' && node.kind !== 'scalar') add('compose/wrong-type', messages.notText(path))
  else if (node.kind === 'scalar' && node.value !== null) {
    const problem = scalarProblem(node, kind)
    if (problem) add(problem.rule, messages.badScalar(problem, path, blankVariables(node)))
  }
}

function walk(node: YamlNode, path: Path, table: PathTable<Kind> | undefined, context: Context): void {
  if (!table || isUnknown(node)) return
  context.spend(1)
  if (table.value) judge(node, table.value, path, context)
  if (node.kind === 'mapping')
    for (const { name, value } of node.entries) walk(value, [...path, name], table.step(name), context)
  else if (node.kind === 'sequence')
    node.items.forEach((item, index) => {
      walk(item, [...path, index], table.step(index), context)
    })
}

/** Says what of the values Compose cannot read: ports, volumes, durations, sizes and so on. */
export function checkValues(root: YamlMapping, context: Context): void {
  walk(root, [], kinds, context)
}
