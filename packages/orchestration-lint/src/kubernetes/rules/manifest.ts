import type { Rule } from '../../diagnostic.ts'

export const manifestRules = {} satisfies Record<string, Rule>
