import type { Field } from '../../field.ts'
import { quantityOf } from '../quantity.ts'
import { refuseMissing, requireBetween, requireOneOf } from '../refuse.ts'
import type { Say } from '../say.ts'

const rule = 'kubernetes/autoscaler-behavior'
const longestPeriod = 1800
const longestWindow = 3600

function validatePolicy(say: Say, policy: Field): void {
  const type = policy.get('type')
  if (!type.text)
    refuseMissing(say, rule, type, { en: 'Write `Pods` or `Percent`.', zh: '请写 `Pods` 或 `Percent`。' })
  else requireOneOf(say, rule, type, ['Percent', 'Pods'])
  for (const [name, most] of [
    ['value', Infinity],
    ['periodSeconds', longestPeriod],
  ] as const) {
    const field = policy.get(name)
    if (!field.isSet)
      refuseMissing(say, rule, field, { en: 'It must be greater than 0.', zh: '它必须大于 0。' })
    else requireBetween(say, rule, field, 1, most)
  }
}

function validateRules(say: Say, rules: Field): void {
  requireBetween(say, rule, rules.get('stabilizationWindowSeconds'), 0, longestWindow)
  requireOneOf(say, rule, rules.get('selectPolicy'), ['Disabled', 'Max', 'Min'])
  const policies = rules.get('policies')
  // Left out, the server takes its own; an empty list is none.
  if (policies.isSet && policies.items.length === 0)
    refuseMissing(say, rule, policies, {
      en: 'At least one policy is needed. To stop scaling in this direction, write `selectPolicy: Disabled`.',
      zh: '至少要有一条策略。要停止这个方向的伸缩，请写 `selectPolicy: Disabled`。',
    })
  for (const policy of policies.items) validatePolicy(say, policy)
  const tolerance = rules.get('tolerance')
  const amount = quantityOf(tolerance)
  if (amount && amount.nano < 0n)
    say(rule, tolerance, { en: '`tolerance` cannot be negative.', zh: '`tolerance` 不能是负数。' })
}

export function validateBehavior(say: Say, behavior: Field): void {
  for (const direction of ['scaleUp', 'scaleDown'])
    if (behavior.get(direction).isSet) validateRules(say, behavior.get(direction))
}
