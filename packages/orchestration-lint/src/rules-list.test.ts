import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { withRulesList } from './rules-list.ts'

test('README.md lists the rules as they are: node packages/orchestration-lint/generate/rules-list.ts', async () => {
  const readme = await readFile(path.join(import.meta.dirname, '../README.md'), 'utf8')
  expect(readme).toBe(withRulesList(readme))
})
