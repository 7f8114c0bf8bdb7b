import type { Rule } from '../diagnostic.ts'

export const composeRules = {} satisfies Record<string, Rule>

export type ComposeRuleId = keyof typeof composeRules
