import type { YamlNode } from '../../yaml/tree.ts'
import { parseFloatingPoint, parseInteger } from '../casts.ts'
import * as messages from '../messages/consistency.ts'
import type { Service } from '../model/project.ts'
import { isFloat, isNull, numberOf, textOf, valueAt } from '../tree.ts'
import { parseBytes } from '../values/bytes.ts'
import type { Say } from './say.ts'

interface Pair {
  readonly short: string
  readonly long: readonly string[]
  readonly read: (node: YamlNode) => number | undefined
}

function amount(node: YamlNode): number | undefined {
  const text = textOf(node)
  return numberOf(node) ?? (text === undefined ? undefined : (parseInteger(text) ?? parseFloatingPoint(text)))
}

function bytes(node: YamlNode): number | undefined {
  const text = textOf(node)
  // A fraction without quotes is read as nothing at all.
  if (text !== undefined) return parseBytes(text)
  return isFloat(node) ? 0 : numberOf(node)
}

const pairs: readonly Pair[] = [
  { short: 'cpus', long: ['limits', 'cpus'], read: amount },
  { short: 'mem_limit', long: ['limits', 'memory'], read: bytes },
  { short: 'mem_reservation', long: ['reservations', 'memory'], read: bytes },
  { short: 'pids_limit', long: ['limits', 'pids'], read: amount },
]

/** The short form of a limit and that below `deploy` must say the same, also where one of them says nothing. */
export function checkLimits({ node }: Service, say: Say): void {
  const resources = valueAt(node, 'deploy', 'resources')
  for (const { short, long, read } of pairs) {
    const one = node.get(short)?.value
    const group = valueAt(resources, long[0] ?? '')
    if (!one || group?.kind !== 'mapping') continue
    const other = valueAt(resources, ...long)
    const value = read(one)
    const against = other && !isNull(other) ? read(other) : 0
    if (
      value === undefined ||
      value === 0 ||
      against === undefined ||
      Math.fround(value) === Math.fround(against)
    )
      continue
    say(
      'compose/conflict',
      one,
      messages.conflict(short, ['deploy', 'resources', ...long].join('.'), other !== undefined),
      short,
    )
  }
}

/** How many containers there are to be, said in two places or with one name for all. */
export function checkReplicas({ node }: Service, say: Say): void {
  const scale = node.get('scale')?.value
  const replicas = valueAt(node, 'deploy', 'replicas')
  const [one, other] = [numberOf(scale), numberOf(replicas)]
  if (scale && one !== undefined && other !== undefined && one !== other)
    say('compose/conflict', scale, messages.conflict('scale', 'deploy.replicas', true), 'scale')
  if (scale && one !== undefined && one < 0) say('compose/value', scale, messages.negative('scale'), 'scale')
  else if (replicas && one === undefined && other !== undefined && other < 0)
    say('compose/value', replicas, messages.negative('deploy.replicas'), 'deploy', 'replicas')
  const name = node.get('container_name')?.value
  if (name && textOf(name) && ((scale ? one : other) ?? 0) > 1)
    say('compose/container-name', name, messages.nameOfMany((scale ? one : other) ?? 0), 'container_name')
}
