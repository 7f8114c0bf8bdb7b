import { existsSync } from 'node:fs'
import type { Finding } from '../../../packages/orchestration-lint/src/format/finding.ts'
import type { Lint } from './check.ts'
import { loadChecker } from './load-checker.ts'

/** What this project itself is deployed with. An image that builds the site has neither. */
const folders = ['docker', 'k8s']

/** Checks the project's own files, each by itself; what kustomize makes of them, check:deploy looks at. */
export async function checkProjectFiles(tongue: Finding['tongue']): Promise<Lint> {
  await loadChecker()
  const { checkPaths } = await import('../../../packages/orchestration-lint/bin/check-paths.ts')
  const { findings, files } = await checkPaths(folders.filter(existsSync), { tongue })
  return { findings: [...findings], extent: { examples: files, files } }
}
