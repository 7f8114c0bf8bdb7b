import type { Counts } from './reports.ts'

/** What became of one step. */
export interface StepResult {
  readonly name: string
  readonly outcome: 'passed' | 'failed' | 'not run'
  readonly seconds: string
  readonly counts?: Counts
}

/** A step without tests that fails counts as one failure, so that "0 failed" always means that all is well. */
export function totalCounts(results: readonly StepResult[]): Counts {
  const sum = (kind: keyof Counts) => results.reduce((total, { counts }) => total + (counts?.[kind] ?? 0), 0)
  const silent = results.filter(({ outcome, counts }) => outcome === 'failed' && !counts?.failed)
  return { passed: sum('passed'), failed: sum('failed') + silent.length }
}

/** The table at the end, one line for each step. */
export function formatSummary(results: readonly StepResult[]): string {
  const signs = { passed: '✓', failed: '✗', 'not run': '·' }
  return results
    .map(({ name, outcome, seconds, counts }) => {
      const what = counts ? formatCounts(counts) : outcome
      return `  ${signs[outcome]} ${name.padEnd(14)} ${what.padEnd(24)} ${seconds}`.trimEnd()
    })
    .join('\n')
}

/** `12 passed, 0 failed`: continuous integration reads this form. */
export function formatCounts({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`
}
