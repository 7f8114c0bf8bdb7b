import type { Rule } from '../diagnostic.ts'
import type { Report } from '../report.ts'
import { buildCheckRules } from './rules/build-checks.ts'
import { practiceRules } from './rules/practices.ts'
import { refusalRules } from './rules/refusals.ts'

export const dockerfileRules = {
  ...refusalRules,
  ...buildCheckRules,
  ...practiceRules,
} satisfies Record<string, Rule>

export type DockerfileRuleId = keyof typeof dockerfileRules

export type DockerfileReport = Report<DockerfileRuleId>
