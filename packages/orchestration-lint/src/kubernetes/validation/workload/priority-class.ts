import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { requireKept } from '../immutable.ts'
import { requireOneOf } from '../refuse.ts'
import { sayerOf } from '../say.ts'
import { shown } from '../words.ts'

const rule = 'kubernetes/priority-class'
const highestOfUsers = 1_000_000_000

/** The classes that the server makes itself. */
const ofTheSystem: Readonly<Record<string, number>> = {
  'system-node-critical': 2_000_001_000,
  'system-cluster-critical': 2_000_000_000,
}

export function validatePriorityClass(object: Field, context: Context): void {
  const say = sayerOf(context)
  const name = object.get('metadata', 'name')
  const value = object.get('value')
  const text = name.text ?? ''
  if (text.startsWith('system-')) {
    if (!Object.hasOwn(ofTheSystem, text) || ofTheSystem[text] !== value.number)
      say(rule, name, {
        en: `Names beginning with \`system-\` are kept for the classes of Kubernetes itself. Take another name than ${shown(text)}.`,
        zh: `以 \`system-\` 开头的名称保留给 Kubernetes 自己的优先级类。请不要使用 ${shown(text)}。`,
      })
  } else if ((value.number ?? 0) > highestOfUsers)
    say(rule, value, {
      en: `\`value\` can be at most ${highestOfUsers}: what is above is kept for the components of the system.`,
      zh: `\`value\` 最大是 ${highestOfUsers}：更高的值保留给系统组件。`,
    })
  requireOneOf(say, rule, object.get('preemptionPolicy'), ['Never', 'PreemptLowerPriority'])
  const { before } = context
  if (!before) return
  const why = {
    en: 'Pods were given their priority by it when they were made.',
    zh: 'Pod 创建时已经按它得到了优先级。',
  }
  requireKept(say, before.get('value'), value, why)
  if (
    (before.get('preemptionPolicy').text ?? 'PreemptLowerPriority') !==
    (object.get('preemptionPolicy').text ?? 'PreemptLowerPriority')
  )
    requireKept(say, before.get('preemptionPolicy'), object.get('preemptionPolicy'), why)
}
