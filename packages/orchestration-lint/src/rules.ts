import { acrossRules } from './across/rules.ts'
import { composeRules } from './compose/rules.ts'
import type { Rule } from './diagnostic.ts'
import { dockerfileRules } from './dockerfile/rules.ts'
import { expectationRules } from './expectations.ts'
import { kubernetesRules } from './kubernetes/rules.ts'
import type { Language } from './options.ts'
import { shellRules } from './shell/rules.ts'

/** All rules by language and id. */
export const rulesOf: Readonly<Record<Language, Readonly<Record<string, Rule>>>> = {
  dockerfile: dockerfileRules,
  compose: composeRules,
  kubernetes: kubernetesRules,
  shell: shellRules,
}

/** All rules by id. */
export const rules: Readonly<Record<string, Rule>> = {
  ...Object.assign({}, ...Object.values(rulesOf)),
  ...acrossRules,
  ...expectationRules,
}
