import type { Rule } from '../../diagnostic.ts'

export const resourceRules = {} satisfies Record<string, Rule>
