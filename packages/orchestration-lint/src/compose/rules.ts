import { adviceRules } from './rules/advice.ts'
import { referenceRules } from './rules/references.ts'
import { structureRules } from './rules/structure.ts'
import { valueRules } from './rules/values.ts'

export const composeRules = { ...structureRules, ...valueRules, ...referenceRules, ...adviceRules }

export type ComposeRuleId = keyof typeof composeRules
