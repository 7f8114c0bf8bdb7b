import type { Field } from '../../field.ts'
import type { Say } from '../say.ts'

const rule = 'kubernetes/custom-resource'
const deepest = 64

/** What belongs to the structure itself, not to a condition on values. */
const structural = ['type', 'title', 'description', 'default']

/** `anyOf` of an integer and a string, the one place where types may stand in a condition. */
function isIntOrString(list: Field): boolean {
  const types = list.items.map((item) => item.get('type').text ?? '').toSorted()
  return types.length === 2 && types[0] === 'integer' && types[1] === 'string'
}

function validateCondition(say: Say, condition: Field, depth: number): void {
  for (const name of structural) {
    const field = condition.get(name)
    if (field.isSet && field.text !== '')
      say(rule, field, {
        en: `\`${name}\` cannot stand within \`allOf\`, \`anyOf\`, \`oneOf\` or \`not\`: a structural schema says it once, outside of them.`,
        zh: `\`${name}\` 不能写在 \`allOf\`、\`anyOf\`、\`oneOf\` 或 \`not\` 之内：结构化模式在它们之外写一次。`,
      })
  }
  if (depth > deepest) return
  for (const { field } of condition.get('properties').fields) validateCondition(say, field, depth + 1)
  validateJunctors(say, condition, depth + 1)
}

/** Refuses types and the like in the conditions of a schema. */
export function validateJunctors(say: Say, schema: Field, depth = 0): void {
  const any = schema.get('anyOf')
  const [first, ...others] = schema.get('allOf').items
  if (!isIntOrString(any)) for (const each of any.items) validateCondition(say, each, depth)
  if (first && !isIntOrString(first.get('anyOf'))) validateCondition(say, first, depth)
  for (const each of [...others, ...schema.get('oneOf').items]) validateCondition(say, each, depth)
  if (schema.get('not').isSet) validateCondition(say, schema.get('not'), depth)
}
