import { generateCompose } from './compose.ts'
import { generateKubernetesTypes } from './kubernetes.ts'

// By hand, after a change of version or in a new clone: node packages/orchestration-lint/generate/run.ts
await Promise.all([generateCompose(), generateKubernetesTypes()])
