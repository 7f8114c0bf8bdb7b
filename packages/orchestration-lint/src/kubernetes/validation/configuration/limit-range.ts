import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { qualifiedName } from '../names.ts'
import { validateOrder } from './limit-order.ts'
import { standardResource } from './quota-resources.ts'
import { containerResource } from '../resource-names.ts'
import { sayerOf, type Say } from '../say.ts'
import { again, notOneOf } from '../words.ts'

const rule = 'kubernetes/limit-range'
const types = ['Pod', 'Container', 'PersistentVolumeClaim']

function validateType(say: Say, type: Field, seen: Set<string>): void {
  const name = type.text ?? ''
  if (!types.includes(name)) {
    const problem = name === '' ? undefined : qualifiedName(name)
    if (problem || !name.includes('/')) say(rule, type, problem ?? notOneOf('type', name, types))
  }
  if (seen.has(name)) say(rule, type, again('type', name, { en: 'one LimitRange', zh: '同一个 LimitRange' }))
  seen.add(name)
}

export function validateLimitRange(object: Field, context: Context): void {
  const say = sayerOf(context)
  const seen = new Set<string>()
  for (const limit of object.get('spec', 'limits').items) {
    const type = limit.get('type').text ?? ''
    validateType(say, limit.get('type'), seen)
    const ofContainers = type === 'Pod' || type === 'Container'
    const resources = new Set<string>()
    for (const name of ['max', 'min', 'default', 'defaultRequest', 'maxLimitRequestRatio'] as const) {
      const map = limit.get(name)
      if (type === 'Pod' && name.startsWith('default')) {
        if (map.fields.length > 0)
          say(rule, map, {
            en: `\`${name}\` is for containers: a limit of the type \`Pod\` sums them up and has no defaults. Move it to \`type: Container\`.`,
            zh: `\`${name}\` 针对容器：\`Pod\` 类型的限制是各容器之和，没有默认值。请把它移到 \`type: Container\`。`,
          })
        continue
      }
      for (const { name: resource, field } of map.fields) {
        const problem = ofContainers ? containerResource(resource) : standardResource(resource)
        if (problem) say(rule, field, problem)
        resources.add(resource)
      }
    }
    if (
      type === 'PersistentVolumeClaim' &&
      !limit.get('min', 'storage').isSet &&
      !limit.get('max', 'storage').isSet
    )
      say(
        rule,
        limit,
        {
          en: 'A limit for claims bounds their storage: write `min: {storage: …}` or `max: {storage: …}`.',
          zh: '针对申领的限制要约束存储：请写 `min: {storage: …}` 或 `max: {storage: …}`。',
        },
        `${limit.path}/limits`,
      )
    for (const resource of resources) validateOrder(say, limit, resource)
  }
}
