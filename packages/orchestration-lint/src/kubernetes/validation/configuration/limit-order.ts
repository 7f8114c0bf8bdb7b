import type { Field } from '../../field.ts'
import { quantityOf, type Quantity } from '../quantity.ts'
import { canOvercommit } from '../resource-names.ts'
import type { Say } from '../say.ts'
import { shown } from '../words.ts'

const rule = 'kubernetes/limit-range'
const one = 1_000_000_000n

type Name = 'min' | 'max' | 'default' | 'defaultRequest' | 'maxLimitRequestRatio'

/** What each bound is called in messages. */
const called: Readonly<Record<Name, { en: string; zh: string }>> = {
  min: { en: '`min`', zh: '`min`' },
  max: { en: '`max`', zh: '`max`' },
  default: { en: '`default`', zh: '`default`' },
  defaultRequest: { en: '`defaultRequest`', zh: '`defaultRequest`' },
  maxLimitRequestRatio: { en: '`maxLimitRequestRatio`', zh: '`maxLimitRequestRatio`' },
}

/** In the server's order: the former must not be greater than the latter; it names the third. */
const orders: readonly (readonly [Name, Name, Name])[] = [
  ['min', 'max', 'min'],
  ['min', 'defaultRequest', 'defaultRequest'],
  ['defaultRequest', 'max', 'defaultRequest'],
  ['defaultRequest', 'default', 'defaultRequest'],
  ['min', 'default', 'default'],
  ['default', 'max', 'default'],
]

interface Bound {
  readonly field: Field
  readonly amount: Quantity
}

function boundOf(field: Field): Bound | undefined {
  const amount = quantityOf(field)
  return amount && { field, amount }
}

/** What the server fills in for containers: a default from `max`, a default request from it or from `min`. */
function boundsOf(limit: Field, resource: string): Partial<Record<Name, Bound>> {
  const given = (name: Name) => boundOf(limit.get(name, resource))
  const [min, max] = [given('min'), given('max')]
  const type = limit.get('type').text
  const ratio = given('maxLimitRequestRatio')
  if (type === 'Pod') return { min, max, maxLimitRequestRatio: ratio }
  const filled = type === 'Container'
  const byDefault = given('default') ?? (filled ? max : undefined)
  const request = given('defaultRequest') ?? (filled ? (byDefault ?? min) : undefined)
  return { min, max, default: byDefault, defaultRequest: request, maxLimitRequestRatio: ratio }
}

function valueOf({ field }: Bound): string {
  return shown(field.text ?? field.number)
}

/** Refuses bounds of a resource that contradict each other, defaults that the server fills in included. */
export function validateOrder(say: Say, limit: Field, resource: string): void {
  const bounds = boundsOf(limit, resource)
  for (const [low, high, named] of orders) {
    const lower = bounds[low]
    const upper = bounds[high]
    if (!lower || !upper || lower.amount.nano <= upper.amount.nano) continue
    say(
      rule,
      (named === low ? lower : upper).field,
      {
        en: `${called[low].en} for \`${resource}\` (${valueOf(lower)}) is greater than ${called[high].en} (${valueOf(upper)}); no container could satisfy both.`,
        zh: `\`${resource}\` 的 ${called[low].zh}（${valueOf(lower)}）大于 ${called[high].zh}（${valueOf(upper)}）；没有容器能同时满足。`,
      },
      limit.get(named, resource).path,
    )
  }
  const { min, max, maxLimitRequestRatio: ratio, default: byDefault, defaultRequest: request } = bounds
  if (ratio && ratio.amount.nano < one)
    say(rule, ratio.field, {
      en: `A limit is never below its request, so the ratio must be at least 1, not ${valueOf(ratio)}.`,
      zh: `limits 不会小于 requests，因此比值至少是 1，不能是 ${valueOf(ratio)}。`,
    })
  if (
    ratio &&
    min &&
    max &&
    min.amount.nano > 0n &&
    ratio.amount.nano * min.amount.nano > max.amount.nano * one
  )
    say(rule, ratio.field, {
      en: `The ratio ${valueOf(ratio)} can never be reached: between \`min\` (${valueOf(min)}) and \`max\` (${valueOf(max)}) there is less room.`,
      zh: `比值 ${valueOf(ratio)} 不可能达到：\`min\`（${valueOf(min)}）与 \`max\`（${valueOf(max)}）之间没有这么大的余地。`,
    })
  if (!canOvercommit(resource) && byDefault && request && byDefault.amount.nano !== request.amount.nano)
    say(
      rule,
      request.field,
      {
        en: `\`${resource}\` cannot be overcommitted: \`default\` and \`defaultRequest\` must be equal.`,
        zh: `\`${resource}\` 不能超量分配：\`default\` 与 \`defaultRequest\` 必须相等。`,
      },
      limit.get('defaultRequest', resource).path,
    )
}
