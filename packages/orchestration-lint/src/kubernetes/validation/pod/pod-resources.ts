import { quantityOf } from '../quantity.ts'
import { podResource } from '../resource-names.ts'
import type { Pod } from './pod.ts'
import { sayRequirements, valueOf } from './resources.ts'
import { shown } from '../words.ts'

const rule = 'kubernetes/resources'

/** Says what is wrong with the resources of a pod as a whole, and with those of its containers beside them. */
export function sayPodResources({ say, spec }: Pod): void {
  const resources = spec.get('resources')
  if (!resources.isSet) return
  if (resources.get('claims').isSet)
    say(rule, resources.get('claims'), {
      en: 'Claims belong to containers; a pod’s own `resources` cannot have any.',
      zh: '资源申领属于容器；Pod 自身的 `resources` 不能有 `claims`。',
    })
  sayRequirements(say, resources, podResource)
  for (const [index, container] of spec.get('containers').items.entries())
    for (const { name, field } of container.get('resources', 'limits').fields) {
      const most = quantityOf(resources.get('limits', name))
      const own = quantityOf(field)
      if (most && own && own.nano > most.nano)
        say(
          rule,
          field,
          {
            en: `This limit is above that of the pod as a whole (${shown(valueOf(resources.get('limits', name)))}).`,
            zh: `该上限大于整个 Pod 的上限（${shown(valueOf(resources.get('limits', name)))}）。`,
          },
          `${resources.path}/containers/${index}/${name.replace('/', '~1')}/limits`,
        )
    }
  for (const { name, field } of resources.get('requests').fields) {
    const asked = quantityOf(field)
    if (!asked) continue
    let sum = 0n
    for (const container of spec.get('containers').items)
      sum += quantityOf(container.get('resources', 'requests', name))?.nano ?? 0n
    if (sum > asked.nano)
      say(rule, field, {
        en: `The containers together request more \`${name}\` than the pod as a whole (${shown(valueOf(field))}).`,
        zh: `各容器请求的 \`${name}\` 之和大于整个 Pod 的请求（${shown(valueOf(field))}）。`,
      })
  }
}
