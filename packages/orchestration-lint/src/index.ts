export { checkTogether, type ArticleFile } from './across/check-together.ts'
export { check } from './check.ts'
export type { Diagnostic, Fix, Position, Range, Rule, Severity, Words } from './diagnostic.ts'
export {
  kubernetesVersions,
  languages,
  type CheckOptions,
  type KubernetesVersion,
  type Language,
} from './options.ts'
export { rules, rulesOf } from './rules.ts'
export { filesMadeBy } from './shell/made.ts'
export { tools, version, type Tool } from './tools.ts'
