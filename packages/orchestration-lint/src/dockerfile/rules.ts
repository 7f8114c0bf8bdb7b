import type { Rule } from '../diagnostic.ts'

export const dockerfileRules = {} satisfies Record<string, Rule>

export type DockerfileRuleId = keyof typeof dockerfileRules
