import type { Context } from '../context.ts'
import * as messages from '../messages/consistency.ts'
import { tmpfsOf, volumesOf } from '../model/mounts.ts'
import type { Project, Service } from '../model/project.ts'
import { pageOf, pointerOf } from '../path.ts'
import { blankVariables, isUnknown, itemsOf, textOf, textsOf, valueAt } from '../tree.ts'
import { checkLimits, checkReplicas } from './limits.ts'
import type { Say } from './say.ts'

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
