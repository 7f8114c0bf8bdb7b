import { decodingRules } from './rules/decoding.ts'
import { manifestRules } from './rules/manifest.ts'
import { podRules } from './rules/pod.ts'
import { resourceRules } from './rules/resource.ts'

/** What kubectl and the API server say about manifests, and what this package advises. */
export const kubernetesRules = { ...manifestRules, ...decodingRules, ...podRules, ...resourceRules }

export type KubernetesRuleId = keyof typeof kubernetesRules
