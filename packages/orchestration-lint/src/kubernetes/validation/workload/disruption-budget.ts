import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { validateAtMostAll, validateIntOrPercent } from '../int-or-percent.ts'
import { sayLabelSelector } from '../label-selector.ts'
import { requireOneOf } from '../refuse.ts'
import { sayerOf } from '../say.ts'

const rule = 'kubernetes/disruption-budget'

export function validateDisruptionBudget(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  const least = spec.get('minAvailable')
  const most = spec.get('maxUnavailable')
  if (least.isSet && most.isSet)
    say(
      rule,
      most,
      {
        en: 'A budget says either how many pods must stay (`minAvailable`) or how many may go (`maxUnavailable`). Keep one of them.',
        zh: '预算要么规定至少保留多少 Pod（`minAvailable`），要么规定最多缺少多少（`maxUnavailable`）。请只保留一个。',
      },
      spec.path,
    )
  for (const amount of [least, most]) {
    validateIntOrPercent(say, rule, amount)
    validateAtMostAll(say, rule, amount)
  }
  sayLabelSelector(say, spec.get('selector'))
  requireOneOf(say, rule, spec.get('unhealthyPodEvictionPolicy'), ['AlwaysAllow', 'IfHealthyBudget'])
}
