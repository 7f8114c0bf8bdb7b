import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { validateSelectorKept } from '../immutable.ts'
import { amountOf, validateAtMostAll, validateIntOrPercent } from '../int-or-percent.ts'
import { requireNotNegative, requireOneOf } from '../refuse.ts'
import { sayerOf, type Say } from '../say.ts'
import { validateSelector } from './selector.ts'

const rule = 'kubernetes/update-strategy'

/** What the API server takes where a Deployment says nothing. */
const defaultPercent = 25
const defaultProgressDeadline = 600

function validateRollingUpdate(say: Say, rolling: Field): void {
  const unavailable = rolling.get('maxUnavailable')
  const surge = rolling.get('maxSurge')
  validateIntOrPercent(say, rule, unavailable)
  validateIntOrPercent(say, rule, surge)
  if (amountOf(unavailable, defaultPercent) === 0 && amountOf(surge, defaultPercent) === 0)
    say(rule, unavailable, {
      en: 'With `maxUnavailable` and `maxSurge` both 0, no pod may stop and none may be added: the rollout could never begin. Raise one of them.',
      zh: '`maxUnavailable` 和 `maxSurge` 同时为 0 时，既不能停掉也不能新增 Pod，滚动更新永远无法开始。请把其中一个调大。',
    })
  validateAtMostAll(say, rule, unavailable)
}

function validateStrategy(say: Say, strategy: Field): void {
  const type = strategy.get('type')
  const rolling = strategy.get('rollingUpdate')
  // An empty type is the default.
  if (type.text && !requireOneOf(say, rule, type, ['Recreate', 'RollingUpdate'], strategy.path)) return
  if (type.text !== 'Recreate') validateRollingUpdate(say, rolling)
  else if (rolling.isSet)
    say(rule, rolling, {
      en: '`rollingUpdate` has no meaning with `type: Recreate`, which stops all pods first. Remove it, or write `type: RollingUpdate`.',
      zh: '`type: Recreate` 会先停掉所有 Pod，`rollingUpdate` 没有意义。请删除它，或者写 `type: RollingUpdate`。',
    })
}

/** As `ValidateDeployment` of pkg/apis/apps/validation. */
export function validateDeployment(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  const minReady = spec.get('minReadySeconds')
  const deadline = spec.get('progressDeadlineSeconds')
  requireNotNegative(say, 'kubernetes/replicas', spec.get('replicas'))
  validateSelector(say, spec)
  validateStrategy(say, spec.get('strategy'))
  requireNotNegative(say, 'kubernetes/replicas', minReady, spec.get('revisionHistoryLimit'), deadline)
  const seconds = deadline.number ?? defaultProgressDeadline
  if (seconds <= (minReady.number ?? 0))
    say('kubernetes/replicas', deadline, {
      en: `\`progressDeadlineSeconds\` (${seconds}${deadline.isSet ? '' : ' by default'}) must be greater than \`minReadySeconds\` (${minReady.number ?? 0}): otherwise a rollout counts as failed before its first pod counts as available.`,
      zh: `\`progressDeadlineSeconds\`（${deadline.isSet ? '' : '默认 '}${seconds}）必须大于 \`minReadySeconds\`（${minReady.number ?? 0}）：否则第一个 Pod 还没算可用，发布就已被判为失败。`,
    })
  validateSelectorKept(say, context, spec)
}
