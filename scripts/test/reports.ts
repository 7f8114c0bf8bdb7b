import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** How many tests of a run ended how. Skipped ones are in neither number. */
export interface Counts {
  readonly passed: number
  readonly failed: number
}

// A file that could not even be loaded has a failed suite and no tests.
const vitestSchema = z
  .object({
    numPassedTests: z.number(),
    testResults: z.array(
      z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
    ),
  })
  .transform(({ numPassedTests, testResults }): Counts => {
    const failed = testResults.map(({ status, assertionResults }) => {
      const tests = assertionResults.filter((test) => test.status === 'failed').length
      return status === 'failed' ? Math.max(tests, 1) : tests
    })
    return { passed: numPassedTests, failed: failed.reduce((sum, count) => sum + count, 0) }
  })

const playwrightSchema = z
  .object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
    errors: z.array(z.unknown()),
  })
  .transform(({ stats, errors }): Counts => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
  }))

const reportSchema = z.union([vitestSchema, playwrightSchema])

/** Reads the JSON report of Vitest or Playwright. @returns undefined when the run wrote none */
export function readCounts(file: string): Counts | undefined {
  return existsSync(file) ? reportSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}
