import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { sayLabelSelector } from '../label-selector.ts'
import { qualifiedName } from '../names.ts'
import { refuseMissing, requireOneOf, requireText } from '../refuse.ts'
import { sayerOf, type Say } from '../say.ts'
import { problemOfExpression } from './cel.ts'
import { validateMatchConditions } from './match-conditions.ts'
import { policyNamesOf, problemOfPolicyNames, type PolicyNames } from './policy-names.ts'
import { validateRule } from './webhook-rule.ts'

const rule = 'kubernetes/admission-policy'

/** Refuses an expression that is missing or cannot be compiled. */
export function validateExpression(say: Say, expression: Field, names: PolicyNames): void {
  if (
    !requireText(say, rule, expression, {
      en: 'It is a CEL expression that is true when the request may pass, such as `object.spec.replicas <= 5`.',
      zh: '它是 CEL 表达式，为真时放行请求，例如 `object.spec.replicas <= 5`。',
    })
  )
    return
  sayBroken(say, expression, names)
}

function sayBroken(say: Say, expression: Field, names: PolicyNames): void {
  const text = expression.text ?? ''
  const problem = problemOfExpression(text) ?? problemOfPolicyNames(text, names)
  if (problem) say(rule, expression, problem)
}

/** Refuses variables that expressions could not name. */
export function validateVariables(say: Say, spec: Field, names: PolicyNames): void {
  for (const variable of spec.get('variables').items) {
    const name = variable.get('name')
    if (!/^[A-Za-z_]\w*$/.test(name.text ?? ''))
      say(rule, name, {
        en: 'Expressions speak of a variable as `variables.name`, so the name has letters, digits and `_` only.',
        zh: '表达式以 `variables.名称` 引用变量，因此名称只能包含字母、数字和 `_`。',
      })
    validateExpression(say, variable.get('expression'), names)
  }
}

function validateAnnotations(say: Say, spec: Field, names: PolicyNames): void {
  for (const annotation of spec.get('auditAnnotations').items) {
    const problem = qualifiedName(annotation.get('key').text ?? '')
    if (problem) say(rule, annotation.get('key'), problem)
    validateExpression(say, annotation.get('valueExpression'), names)
  }
}

/** Refuses what a policy or binding cannot match. */
export function validateMatching(say: Say, matching: Field, demanded: boolean): void {
  if (!matching.isSet) {
    if (demanded)
      refuseMissing(say, rule, matching, {
        en: 'It says which requests the policy is asked about: write `resourceRules`.',
        zh: '它说明策略针对哪些请求：请写 `resourceRules`。',
      })
    return
  }
  const rules = matching.get('resourceRules')
  if (demanded && rules.items.length === 0)
    refuseMissing(say, rule, rules, { en: 'List at least one rule.', zh: '请至少列出一条规则。' })
  for (const entry of [...rules.items, ...matching.get('excludeResourceRules').items])
    validateRule(say, entry)
  requireOneOf(say, rule, matching.get('matchPolicy'), ['Equivalent', 'Exact'])
  sayLabelSelector(say, matching.get('namespaceSelector'))
  sayLabelSelector(say, matching.get('objectSelector'))
}

/** The basics of `ValidateValidatingAdmissionPolicy`; of CEL only what is broken off. */
export function validateAdmissionPolicy(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  requireOneOf(say, rule, spec.get('failurePolicy'), ['Fail', 'Ignore'])
  validateMatching(say, spec.get('matchConstraints'), true)
  validateMatchConditions(say, rule, spec.get('matchConditions'))
  const names = policyNamesOf(spec)
  validateVariables(say, spec, names)
  validateAnnotations(say, spec, names)
  const validations = spec.get('validations')
  if (validations.items.length === 0 && spec.get('auditAnnotations').items.length === 0)
    refuseMissing(say, rule, validations, {
      en: 'A policy that neither judges nor records does nothing: write `validations` or `auditAnnotations`.',
      zh: '既不判断也不记录的策略没有作用：请写 `validations` 或 `auditAnnotations`。',
    })
  for (const validation of validations.items) {
    validateExpression(say, validation.get('expression'), names)
    const message = validation.get('messageExpression')
    if (message.text) sayBroken(say, message, names)
    requireOneOf(say, rule, validation.get('reason'), [
      'Forbidden',
      'Invalid',
      'RequestEntityTooLarge',
      'Unauthorized',
    ])
  }
}

const actions = ['Audit', 'Deny', 'Warn']

export function validateAdmissionPolicyBinding(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  const chosen = spec.get('validationActions')
  requireText(say, rule, spec.get('policyName'), { en: 'It is the policy to use.', zh: '它是要使用的策略。' })
  validateMatching(say, spec.get('matchResources'), false)
  if (chosen.items.length === 0)
    refuseMissing(say, rule, chosen, {
      en: 'Write `[Deny]`, `[Warn]` or `[Audit]`.',
      zh: '请写 `[Deny]`、`[Warn]` 或 `[Audit]`。',
    })
  for (const action of chosen.items) requireOneOf(say, rule, action, actions)
  const names = chosen.items.map((action) => action.text)
  if (names.includes('Deny') && names.includes('Warn'))
    say(rule, chosen, {
      en: '`Deny` and `Warn` cannot be combined: a refusal shows its message anyway.',
      zh: '`Deny` 与 `Warn` 不能同时使用：拒绝时本来就会显示消息。',
    })
}
