import { configurationRules } from './configuration.ts'
import { networkRules } from './network.ts'
import { resourceAdviceRules } from './resource-advice.ts'
import { workloadRules } from './workload.ts'

export const resourceRules = {
  ...workloadRules,
  ...networkRules,
  ...configurationRules,
  ...resourceAdviceRules,
}
