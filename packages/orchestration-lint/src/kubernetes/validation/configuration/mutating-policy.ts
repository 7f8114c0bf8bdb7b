import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { refuseMissing, requireOneOf, requireText } from '../refuse.ts'
import { sayerOf, type Say } from '../say.ts'
import { validateExpression, validateMatching, validateVariables } from './admission-policy.ts'
import { validateMatchConditions } from './match-conditions.ts'
import { policyNamesOf, type PolicyNames } from './policy-names.ts'

const rule = 'kubernetes/admission-policy'
const patches = { ApplyConfiguration: 'applyConfiguration', JSONPatch: 'jsonPatch' } as const

function validateMutation(say: Say, mutation: Field, names: PolicyNames): void {
  const type = mutation.get('patchType')
  const types = Object.keys(patches)
  const why = {
    en: 'Write `ApplyConfiguration` or `JSONPatch`.',
    zh: '请写 `ApplyConfiguration` 或 `JSONPatch`。',
  }
  if (!requireText(say, rule, type, why) || !requireOneOf(say, rule, type, types)) return
  const patch = mutation.get(type.text === 'JSONPatch' ? patches.JSONPatch : patches.ApplyConfiguration)
  if (patch.isSet) validateExpression(say, patch.get('expression'), names)
  else
    refuseMissing(say, rule, patch, {
      en: 'It holds the expression that says what to change.',
      zh: '其中的表达式说明要修改什么。',
    })
}

/** Refuses a policy that changes nothing, or whose expressions cannot be compiled. */
export function validateMutatingPolicy(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  const names = policyNamesOf(spec)
  const mutations = spec.get('mutations')
  requireOneOf(say, rule, spec.get('failurePolicy'), ['Fail', 'Ignore'])
  requireOneOf(say, rule, spec.get('reinvocationPolicy'), ['IfNeeded', 'Never'])
  validateMatching(say, spec.get('matchConstraints'), true)
  validateMatchConditions(say, rule, spec.get('matchConditions'))
  validateVariables(say, spec, names)
  if (mutations.items.length === 0)
    refuseMissing(say, rule, mutations, { en: 'List at least one change.', zh: '请至少列出一项修改。' })
  for (const mutation of mutations.items) validateMutation(say, mutation, names)
}
