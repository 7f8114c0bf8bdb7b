import { containerRules } from './container.ts'
import { metadataRules } from './metadata.ts'
import { podAdviceRules } from './pod-advice.ts'
import { podSpecRules } from './pod-spec.ts'

export const podRules = { ...metadataRules, ...containerRules, ...podSpecRules, ...podAdviceRules }
