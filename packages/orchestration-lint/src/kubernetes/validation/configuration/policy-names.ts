import type { Field } from '../../field.ts'
import type { Problem } from '../names.ts'
import { tokensOf } from './cel.ts'

const longest = 20_000

/** What the expressions of one policy can speak of besides the request. */
export interface PolicyNames {
  readonly hasParams: boolean
  readonly variables: ReadonlySet<string>
}

/** The names that the spec of a policy gives to its expressions. */
export function policyNamesOf(spec: Field): PolicyNames {
  return {
    hasParams: spec.get('paramKind').isSet,
    variables: new Set(spec.get('variables').items.map((each) => each.get('name').text ?? '')),
  }
}

/** Tells of parameters that the policy does not declare, and of variables that it does not have. */
export function problemOfPolicyNames(text: string, { hasParams, variables }: PolicyNames): Problem {
  if (text.length > longest) return undefined
  const tokens = tokensOf(text) ?? []
  for (const [at, token] of tokens.entries()) {
    if (token !== 'params' && token !== 'variables') continue
    const previous = tokens[at - 1]
    const next = tokens[at + 1]
    // Behind a point it is a field, before a colon a key, as the first argument of a macro a name of its own.
    if (previous === '.' || next === ':' || (previous === '(' && next === ',')) continue
    if (token === 'params' && !hasParams)
      return {
        en: 'The expression speaks of `params`, but the policy has no `paramKind`.',
        zh: '表达式用到了 `params`，但该策略没有 `paramKind`。',
      }
    const name = tokens[at + 2] ?? ''
    if (token === 'variables' && next === '.' && /^[A-Za-z_]\w*$/.test(name) && !variables.has(name))
      return {
        en: `The policy has no variable \`${name}\`: declare it in \`variables\`.`,
        zh: `该策略没有变量 \`${name}\`：请在 \`variables\` 中声明。`,
      }
  }
  return undefined
}
