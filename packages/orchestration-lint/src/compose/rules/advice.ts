import type { Rule } from '../../diagnostic.ts'

export const adviceRules = {} satisfies Record<string, Rule>
