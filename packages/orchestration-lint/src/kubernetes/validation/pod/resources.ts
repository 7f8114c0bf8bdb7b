import type { Field } from '../../field.ts'
import type { Problem } from '../names.ts'
import { isWhole, quantityOf } from '../quantity.ts'
import { canOvercommit, containerResource, isCountable, isHugePages, pageSizeOf } from '../resource-names.ts'
import type { Say } from '../say.ts'
import { shown } from '../words.ts'
import type { Pod } from './pod.ts'
import { sayClaims } from './resource-claims.ts'

const rule = 'kubernetes/resources'

/** A quantity as it was written. */
export function valueOf(field: Field): string {
  return field.text ?? String(field.number ?? '')
}

function sayAmount(say: Say, name: string, amount: Field, nameProblem: Problem): void {
  if (nameProblem) say(rule, amount, nameProblem)
  const quantity = quantityOf(amount)
  if (!quantity) return
  if (quantity.nano < 0n)
    say(rule, amount, {
      en: `${shown(valueOf(amount))} is negative; a container cannot use less than nothing.`,
      zh: `${shown(valueOf(amount))} 是负数；容器的用量不能小于零。`,
    })
  if (isCountable(name) && !isWhole(quantity))
    say(rule, amount, {
      en: `\`${name}\` comes in whole units; ${shown(valueOf(amount))} is a fraction.`,
      zh: `\`${name}\` 只能以整数为单位；${shown(valueOf(amount))} 不是整数。`,
    })
  if (!isHugePages(name)) return
  const page = pageSizeOf(name)
  const unit = 1_000_000_000n
  if (!page || page.nano <= 0n || !isWhole(page) || (quantity.nano / unit) % (page.nano / unit) !== 0n)
    say(rule, amount, {
      en: `\`${name}\` comes in whole pages; ${shown(valueOf(amount))} is not a multiple of the page size.`,
      zh: `\`${name}\` 只能按整页申请；${shown(valueOf(amount))} 不是页大小的整数倍。`,
    })
}

function sayRequestAndLimit(say: Say, name: string, resources: Field): void {
  const requests = resources.get('requests')
  const limits = resources.get('limits')
  const request = requests.get(name)
  const limit = limits.get(name)
  const asked = quantityOf(request)
  if (!asked) return
  if (!limit.isSet) {
    if (!canOvercommit(name))
      say(
        rule,
        request,
        {
          en: `\`${name}\` cannot be overcommitted, so a request needs an equal limit: add \`limits: {${name}: ${valueOf(request)}}\`.`,
          zh: `\`${name}\` 不能超量分配，因此有 requests 就必须有相等的 limits：请加上 \`limits: {${name}: ${valueOf(request)}}\`。`,
        },
        limits.path,
      )
    return
  }
  const most = quantityOf(limit)
  if (!most) return
  if (!canOvercommit(name) && asked.nano !== most.nano)
    say(
      rule,
      request,
      {
        en: `\`${name}\` cannot be overcommitted, so request (${shown(valueOf(request))}) and limit (${shown(valueOf(limit))}) must be equal.`,
        zh: `\`${name}\` 不能超量分配，因此 requests（${shown(valueOf(request))}）与 limits（${shown(valueOf(limit))}）必须相等。`,
      },
      requests.path,
    )
  else if (asked.nano > most.nano)
    say(
      rule,
      request,
      {
        en: `The request for ${name} (${shown(valueOf(request))}) is above its limit (${shown(valueOf(limit))}): the container would be promised more than it may use. Mind the units: 1G = 10⁹ bytes, 1Gi = 2³⁰.`,
        zh: `${name} 的 requests（${shown(valueOf(request))}）大于 limits（${shown(valueOf(limit))}）：承诺的比允许使用的还多。请注意单位：1G = 10⁹ 字节，1Gi = 2³⁰ 字节。`,
      },
      requests.path,
    )
}

/** Says what is wrong with requests and limits. `problemOf`: why a resource cannot be asked for. */
export function sayRequirements(say: Say, resources: Field, problemOf: (name: string) => Problem): void {
  const limits = resources.get('limits').fields
  const requests = resources.get('requests').fields
  for (const { name, field } of [...limits, ...requests]) sayAmount(say, name, field, problemOf(name))
  for (const { name } of requests) sayRequestAndLimit(say, name, resources)
  const names = new Set([...limits, ...requests].map(({ name }) => name))
  if ([...names].some(isHugePages) && !names.has('cpu') && !names.has('memory'))
    say(rule, resources, {
      en: 'Huge pages need a request or limit of `cpu` or `memory` beside them.',
      zh: '使用大页时，还必须同时写上 `cpu` 或 `memory` 的 requests 或 limits。',
    })
}

/** Says what is wrong with the resources of a container. */
export function sayContainerResources(pod: Pod, container: Field): void {
  const resources = container.get('resources')
  if (!resources.isSet) return
  sayRequirements(pod.say, resources, containerResource)
  sayClaims(pod, resources.get('claims'))
}
