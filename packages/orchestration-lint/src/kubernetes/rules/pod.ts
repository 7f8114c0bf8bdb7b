import type { Rule } from '../../diagnostic.ts'

export const podRules = {} satisfies Record<string, Rule>
