import { generateMissing } from '../../../packages/orchestration-lint/generate/missing.ts'

/** The checkers, which read types that a new clone has to make first; so nothing may import them before. */
export async function loadChecker() {
  await generateMissing()
  const { checkFile } = await import('../../../packages/orchestration-lint/src/files/check-file.ts')
  const { checkTogether } = await import('../../../packages/orchestration-lint/src/across/check-together.ts')
  const { rules } = await import('../../../packages/orchestration-lint/src/rules.ts')
  return { checkFile, checkTogether, rules }
}

export type Checker = Awaited<ReturnType<typeof loadChecker>>
