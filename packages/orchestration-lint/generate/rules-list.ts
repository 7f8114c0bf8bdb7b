import { readFile, writeFile } from 'node:fs/promises'
import { withRulesList } from '../src/rules-list.ts'

// After a change of the rules: node packages/orchestration-lint/generate/rules-list.ts
const readme = new URL('../README.md', import.meta.url)
await writeFile(readme, withRulesList(await readFile(readme, 'utf8')))
