import type { Rule } from '../diagnostic.ts'

export const shellRules = {} satisfies Record<string, Rule>

export type ShellRuleId = keyof typeof shellRules
