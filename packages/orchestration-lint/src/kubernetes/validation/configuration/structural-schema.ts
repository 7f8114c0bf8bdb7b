import type { Field } from '../../field.ts'
import { requireOneOf } from '../refuse.ts'
import type { Say } from '../say.ts'
import { validateJunctors } from './schema-junctors.ts'
import { validateShape } from './schema-shape.ts'

const rule = 'kubernetes/custom-resource'
const types = ['array', 'boolean', 'integer', 'number', 'object', 'string']
const deepest = 64

/** A schema that may go without a type: it says that anything, or a number or a text, can stand there. */
export function isOpen(schema: Field): boolean {
  return ['x-kubernetes-preserve-unknown-fields', 'x-kubernetes-int-or-string'].some(
    (name) => schema.get(name).boolean === true,
  )
}

function validateType(say: Say, schema: Field): void {
  const type = schema.get('type')
  if (type.text) requireOneOf(say, rule, type, types)
  else if (!isOpen(schema))
    say(rule, type, {
      en: 'A structural schema gives a `type` to every field and item: the API server prunes by it what is not described.',
      zh: '结构化模式要为每个字段和数组元素写出 `type`：API 服务器据此剪除未描述的内容。',
    })
}

/** Refuses parts of a schema that have no type, or a shape that cannot be. What stands in `allOf` and the like may go without. */
export function validateParts(say: Say, schema: Field, depth = 0): void {
  if (depth > deepest) return
  validateShape(say, schema)
  validateJunctors(say, schema)
  const parts = [
    ...schema.get('properties').fields.map(({ field }) => field),
    ...['items', 'additionalProperties'].map((name) => schema.get(name)).filter((part) => part.mapping),
  ]
  for (const part of parts) {
    if (part.mapping) validateType(say, part)
    validateParts(say, part, depth + 1)
  }
}
