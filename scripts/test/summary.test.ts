import { expect, test } from 'vitest'
import { formatSummary, totalCounts, type StepResult } from './summary.ts'

const lint: StepResult = { name: 'lint', outcome: 'failed', seconds: '1.0 s' }
const unit: StepResult = {
  name: 'unit',
  outcome: 'passed',
  seconds: '2.0 s',
  counts: { passed: 7, failed: 0 },
}
const e2e: StepResult = { name: 'e2e', outcome: 'failed', seconds: '9.0 s', counts: { passed: 3, failed: 2 } }

test('adds the tests up', () => {
  expect(totalCounts([unit, e2e])).toEqual({ passed: 10, failed: 2 })
})

test('a failed step without failed tests is one failure', () => {
  expect(totalCounts([lint, unit])).toEqual({ passed: 7, failed: 1 })
  const crashed: StepResult = { ...unit, outcome: 'failed' }
  expect(totalCounts([crashed])).toEqual({ passed: 7, failed: 1 })
})

test('shows every step', () => {
  expect(formatSummary([lint, unit, { name: 'build', outcome: 'not run', seconds: '' }])).toBe(
    [
      '  ✗ lint           failed                   1.0 s',
      '  ✓ unit           7 passed, 0 failed       2.0 s',
      '  · build          not run',
    ].join('\n'),
  )
})
