import type { Field } from '../../field.ts'
import { refuseMissing, requireOneOf } from '../refuse.ts'
import type { Say } from '../say.ts'

const rule = 'kubernetes/custom-resource'

/** Refuses lists without items, and lists whose kind does not fit. */
function validateList(say: Say, schema: Field): void {
  const type = schema.get('type')
  const items = schema.get('items')
  const kind = schema.get('x-kubernetes-list-type')
  const keys = schema.get('x-kubernetes-list-map-keys')
  if (items.sequence)
    say(rule, items, {
      en: '`items` is one schema for all items here; a list of schemas, one for each place, is not supported.',
      zh: '这里的 `items` 是适用于所有元素的一个模式；不支持按位置列出多个模式。',
    })
  else if (type.text === 'array' && !items.isSet)
    refuseMissing(say, rule, items, {
      en: 'A list says of what it is: give the schema of its items.',
      zh: '数组必须说明其元素：请写出元素的模式。',
    })
  if (kind.isSet && type.text && type.text !== 'array')
    say(rule, type, {
      en: '`x-kubernetes-list-type` is for lists: write `type: array`, or leave it out.',
      zh: '`x-kubernetes-list-type` 只用于数组：请写 `type: array`，或者去掉它。',
    })
  if (kind.text) requireOneOf(say, rule, kind, ['atomic', 'map', 'set'])
  if (kind.text === 'map' && keys.items.length === 0)
    refuseMissing(say, rule, keys, {
      en: 'Items of a list of the type `map` are told apart by these fields, such as `[name]`.',
      zh: '`map` 类型的数组靠这些字段区分元素，例如 `[name]`。',
    })
}

/** Refuses what one schema of a CustomResourceDefinition cannot say. */
export function validateShape(say: Say, schema: Field): void {
  validateList(say, schema)
  const more = schema.get('additionalProperties')
  if (more.boolean === false)
    say(rule, more, {
      en: '`additionalProperties` cannot be false: the API server prunes what no schema describes. Leave it out.',
      zh: '`additionalProperties` 不能为 false：API 服务器会剪除模式没有描述的字段。请去掉它。',
    })
  else if (more.mapping && schema.get('properties').fields.length > 0)
    say(rule, more, {
      en: '`properties` describes an object with known fields, `additionalProperties` a map with any keys; one schema cannot be both.',
      zh: '`properties` 描述字段已知的对象，`additionalProperties` 描述任意键的映射；一个模式不能两者兼有。',
    })
  const unique = schema.get('uniqueItems')
  if (unique.boolean === true)
    say(rule, unique, {
      en: '`uniqueItems` cannot be true, as comparing each item with each takes too long. Write `x-kubernetes-list-type: set`.',
      zh: '`uniqueItems` 不能为 true，因为两两比较太慢。请写 `x-kubernetes-list-type: set`。',
    })
}
