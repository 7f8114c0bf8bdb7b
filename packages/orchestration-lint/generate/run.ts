import { generateAll } from './all.ts'

// By hand, after a change of version or in a new clone: node packages/orchestration-lint/generate/run.ts
await generateAll()
