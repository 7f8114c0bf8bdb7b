import type { Field } from '../../field.ts'
import { qualifiedName } from '../names.ts'
import { requireText } from '../refuse.ts'
import type { Say } from '../say.ts'
import { again } from '../words.ts'
import { problemOfExpression } from './cel.ts'

type Rule = 'kubernetes/admission-policy' | 'kubernetes/webhook'

/** Refuses conditions of webhooks and policies that have no name of their own, or an expression that cannot be. */
export function validateMatchConditions(say: Say, rule: Rule, conditions: Field): void {
  const names = new Set<string>()
  for (const condition of conditions.items) {
    const name = condition.get('name')
    const text = name.text ?? ''
    const problem = qualifiedName(text)
    if (problem) say(rule, name, problem)
    else if (names.has(text))
      say(rule, name, again('name', text, { en: '`matchConditions`', zh: '`matchConditions` ' }))
    names.add(text)
    const expression = condition.get('expression')
    const why = {
      en: 'It is a CEL expression that is true for the requests to look at.',
      zh: '它是 CEL 表达式，对需要处理的请求为真。',
    }
    if (!requireText(say, rule, expression, why)) continue
    const broken = problemOfExpression(expression.text ?? '')
    if (broken) say(rule, expression, broken)
  }
}
