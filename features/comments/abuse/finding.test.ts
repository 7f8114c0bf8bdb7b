import { expect, test } from 'vitest'
import { outcomeOf, type Finding } from './finding'

const weighing = (...weights: number[]): Finding[] => weights.map((weight) => ({ code: 'flood', weight }))

test.each([
  [[], 0, 'visible'],
  [[1, 1], 0, 'visible'],
  [[3], 0, 'challenge'],
  [[4, 1], 0, 'challenge'],
  [[6], 0, 'pending'],
  [[6, 3], 0, 'pending'],
  [[6, 4], 0, 'spam'],
  [[3], 3, 'visible'],
  [[6], 3, 'challenge'],
  [[10], 4, 'pending'],
])('weights %j with trust %i come to %s', (weights, trust, outcome) => {
  expect(outcomeOf(weighing(...weights), trust)).toBe(outcome)
})
