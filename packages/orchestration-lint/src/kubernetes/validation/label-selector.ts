import type { Field } from '../field.ts'
import { labelValue, qualifiedName } from './names.ts'
import { sayLabels } from './labels.ts'
import { textOf, type Say } from './say.ts'
import { missing, notOneOf } from './words.ts'

const operators = ['In', 'NotIn', 'Exists', 'DoesNotExist']

function sayRequirement(say: Say, requirement: Field): void {
  const operator = textOf(requirement.get('operator'))
  const values = requirement.get('values')
  const count = values.items.length
  if (!operators.includes(operator))
    say('kubernetes/label-selector', requirement.get('operator'), notOneOf('operator', operator, operators))
  else if (operator.endsWith('In') && count === 0)
    say(
      'kubernetes/label-selector',
      values,
      missing('values', {
        en: 'The operators `In` and `NotIn` compare with at least one value.',
        zh: '运算符 `In` 和 `NotIn` 至少要与一个值比较。',
      }),
    )
  else if (!operator.endsWith('In') && count > 0)
    say('kubernetes/label-selector', values, {
      en: `\`${operator}\` asks only for the key and takes no \`values\`. Remove them, or write \`In\`.`,
      zh: `\`${operator}\` 只看键是否存在，不接受 \`values\`。请删除它，或改用 \`In\`。`,
    })
  const key = requirement.get('key')
  const wrongKey = qualifiedName(textOf(key))
  if (wrongKey) say('kubernetes/label-selector', key, wrongKey)
  for (const value of values.items) {
    const problem = labelValue(textOf(value))
    if (problem) say('kubernetes/label-selector', value, problem)
  }
}

/** Says what is wrong with a label selector, if there is one. */
export function sayLabelSelector(say: Say, selector: Field): void {
  if (!selector.isSet) return
  sayLabels(say, selector.get('matchLabels'), 'kubernetes/label-selector')
  for (const requirement of selector.get('matchExpressions').items) sayRequirement(say, requirement)
}
