import type { Rule } from '../diagnostic.ts'

export const kubernetesRules = {} satisfies Record<string, Rule>

export type KubernetesRuleId = keyof typeof kubernetesRules
