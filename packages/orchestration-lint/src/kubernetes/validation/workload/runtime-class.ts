import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { requireKept } from '../immutable.ts'
import { dnsLabel } from '../names.ts'
import { quantityOf } from '../quantity.ts'
import { requireName, requireText } from '../refuse.ts'
import { containerResource } from '../resource-names.ts'
import { sayerOf } from '../say.ts'
import { shown } from '../words.ts'

const rule = 'kubernetes/runtime-class'

export function validateRuntimeClass(object: Field, context: Context): void {
  const say = sayerOf(context)
  const handler = object.get('handler')
  if (
    requireText(say, rule, handler, {
      en: 'It is the name of the runtime in the configuration of the nodes’ container runtime, for example `runsc`.',
      zh: '它是节点上容器运行时配置里的运行时名称，例如 `runsc`。',
    })
  )
    requireName(say, rule, handler, dnsLabel)
  for (const { name, field } of object.get('overhead', 'podFixed').fields) {
    const problem = containerResource(name)
    if (problem) say(rule, field, problem)
    const quantity = quantityOf(field)
    if (quantity && quantity.nano < 0n)
      say(rule, field, {
        en: `An overhead of ${shown(field.text ?? field.number)} would be less than nothing.`,
        zh: `开销不能是负数：${shown(field.text ?? field.number)}。`,
      })
  }
  if (context.before)
    requireKept(say, context.before.get('handler'), handler, {
      en: 'Pods that run were started by it.',
      zh: '正在运行的 Pod 是由它启动的。',
    })
}
