import type { Words } from '../../diagnostic.ts'
import type { Span } from '../../report.ts'
import type { YamlNode } from '../../yaml/tree.ts'
import { parseFloatingPoint, parseInteger } from '../casts.ts'
import type { Context } from '../context.ts'
import * as messages from '../messages/consistency.ts'
import { tmpfsOf, volumesOf } from '../model/mounts.ts'
import type { Project, Service } from '../model/project.ts'
import { pageOf, pointerOf } from '../path.ts'
import type { ComposeRuleId } from '../rules.ts'
import {
  blankVariables,
  isFloat,
  isNull,
  isUnknown,
  itemsOf,
  numberOf,
  textOf,
  textsOf,
  valueAt,
} from '../tree.ts'
import { parseBytes } from '../values/bytes.ts'

type Say = (rule: ComposeRuleId, at: Span, message: Words, ...path: readonly (string | number)[]) => void

function checkImage(service: Service, say: Say): void {
  const { node } = service
  if (service.isOpen || node.get('provider')) return
  const build = node.get('build')?.value
  const image = node.get('image')?.value
  if (build || isUnknown(image) || textOf(image)) return
  const blank = blankVariables(image)[0]
  say(
    'compose/no-image',
    image ?? service.key,
    messages.noImage(service.name, blank),
    ...(image ? ['image'] : []),
  )
}

function checkBuild({ node }: Service, say: Say): void {
  const build = node.get('build')?.value
  const inline = valueAt(build, 'dockerfile_inline')
  if (inline && textOf(inline) !== '' && textOf(valueAt(build, 'dockerfile')))
    say(
      'compose/exclusive',
      inline,
      messages.exclusive('dockerfile', 'dockerfile_inline'),
      'build',
      'dockerfile_inline',
    )
  const platform = node.get('platform')?.value
  const name = textOf(platform)
  const platforms = valueAt(build, 'platforms')
  if (!platform || !name || itemsOf(platforms).length === 0 || itemsOf(platforms).some(isUnknown)) return
  if (!textsOf(platforms).some(({ value }) => value === name))
    say('compose/platform', platform, messages.platformNotBuilt(name), 'platform')
}

function checkNetworkMode({ node }: Service, say: Say): void {
  const mode = node.get('network_mode')
  const networks = node.get('networks')?.value
  const isUsed = networks && (networks.kind === 'mapping' ? networks.entries : itemsOf(networks)).length > 0
  if (mode && isUsed && textOf(mode.value))
    say('compose/exclusive', mode.key, messages.exclusive('network_mode', 'networks'), 'network_mode')
}

function checkHealthcheck({ node }: Service, say: Say): void {
  const test = valueAt(node, 'healthcheck', 'test')
  const first = itemsOf(test)[0]
  const text = textOf(first)
  if (test && first && text !== undefined && !['CMD', 'CMD-SHELL', 'NONE'].includes(text))
    say('compose/healthcheck-test', first, messages.testWithoutCmd(text), 'healthcheck', 'test', 0)
}

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
function checkLimits({ node }: Service, say: Say): void {
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

function checkReplicas({ node }: Service, say: Say): void {
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

function checkWatch({ node }: Service, say: Say): void {
  itemsOf(valueAt(node, 'develop', 'watch')).forEach((item, index) => {
    const action = textOf(valueAt(item, 'action'))
    const target = valueAt(item, 'target')
    if (isUnknown(target) || textOf(target) || action === undefined) return
    if (action !== 'rebuild' && action !== 'restart')
      say('compose/watch', item, messages.watchWithoutTarget(action), 'develop', 'watch', index)
  })
}

function checkTargets(service: Service, say: Say): void {
  const taken = new Set<string>()
  for (const { target, at, path } of [...tmpfsOf(service), ...volumesOf(service)]) {
    if (taken.has(target)) say('compose/mount-target', at, messages.targetTaken(target), ...path)
    taken.add(target)
  }
}

/** What the parts of a service say against one another (validate.go of compose-go). */
export function checkConsistency(project: Project, context: Context): void {
  for (const service of project.services.values()) {
    if (!service.isEnabled) continue
    const say: Say = (rule, at, message, ...path) => {
      const all = ['services', service.name, ...path]
      context.add(rule, at, message, { path: pointerOf(all), documentation: pageOf(all) })
    }
    checkImage(service, say)
    checkBuild(service, say)
    checkNetworkMode(service, say)
    checkHealthcheck(service, say)
    checkLimits(service, say)
    checkReplicas(service, say)
    checkWatch(service, say)
    checkTargets(service, say)
  }
}
