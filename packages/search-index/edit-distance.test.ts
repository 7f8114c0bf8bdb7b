import { expect, test } from 'vitest'
import { editDistance } from './edit-distance.ts'

test.each([
  ['pod', 'pod', 0],
  ['pod', 'pods', 1],
  ['kubernetes', 'kubrenetes', 1],
  ['docker', 'dokcer', 1],
  ['registry', 'registery', 1],
  ['ingress', 'egress', 2],
  ['compose', 'kubernetes', 3],
  ['a', 'abcd', 3],
])('%s and %s are %i apart, as far as it counts', (a, b, distance) => {
  expect(editDistance(a, b, 2)).toBe(distance)
})
