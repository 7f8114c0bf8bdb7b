import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { validateSelectorKept } from '../immutable.ts'
import { amountOf, validateAtMostAll, validateIntOrPercent } from '../int-or-percent.ts'
import { requireNotNegative, requireOneOf } from '../refuse.ts'
import { sayerOf, type Say } from '../say.ts'
import { validateSelector } from './selector.ts'

const rule = 'kubernetes/update-strategy'

function validateRollingUpdate(say: Say, rolling: Field): void {
  const unavailable = rolling.get('maxUnavailable')
  const surge = rolling.get('maxSurge')
  validateIntOrPercent(say, rule, unavailable)
  validateIntOrPercent(say, rule, surge)
  validateAtMostAll(say, rule, unavailable)
  validateAtMostAll(say, rule, surge)
  const stops = amountOf(unavailable, 1) !== 0
  const adds = amountOf(surge, 0) !== 0
  if (stops && adds)
    say(rule, surge, {
      en: 'A DaemonSet either stops the old pod of a node first (`maxUnavailable`) or starts the new one first (`maxSurge`), not both. With `maxSurge`, write `maxUnavailable: 0` (its default is 1).',
      zh: 'DaemonSet 在每个节点上要么先停旧 Pod（`maxUnavailable`），要么先起新 Pod（`maxSurge`），不能两者并用。使用 `maxSurge` 时请写 `maxUnavailable: 0`（默认是 1）。',
    })
  else if (!stops && !adds)
    say(rule, unavailable, {
      en: 'With `maxUnavailable` and `maxSurge` both 0, no pod could ever be replaced. Raise one of them.',
      zh: '`maxUnavailable` 和 `maxSurge` 同时为 0 时，任何 Pod 都无法被替换。请把其中一个调大。',
    })
}

export function validateDaemonSet(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  const strategy = spec.get('updateStrategy')
  const type = strategy.get('type')
  validateSelector(say, spec, false)
  requireNotNegative(say, 'kubernetes/replicas', spec.get('minReadySeconds'))
  if (!type.text || requireOneOf(say, rule, type, ['RollingUpdate', 'OnDelete'], strategy.path))
    if (type.text !== 'OnDelete') validateRollingUpdate(say, strategy.get('rollingUpdate'))
  requireNotNegative(say, 'kubernetes/replicas', spec.get('revisionHistoryLimit'))
  validateSelectorKept(say, context, spec)
}
