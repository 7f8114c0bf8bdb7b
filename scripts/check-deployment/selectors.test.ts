import { expect, test } from 'vitest'
import { problemsAfter } from './fixture.ts'

test.each([
  [
    'spec: { selector: { app: web }',
    'spec: { selector: { app: b }',
    'Service/web-service: selects no workload',
  ],
  ['targetPort: http', 'targetPort: 81', 'Service/web-service: leads to port 81, which no container has'],
  [
    'matchLabels: { app: web } } }\n---',
    'matchLabels: { app: b } } }\n---',
    'PodDisruptionBudget/web-budget: selects no workload',
  ],
  ['values: [web]', 'values: [b]', 'NetworkPolicy/web-in: selects no workload'],
])('%s → %s is found', (replaced, replacement, expected) => {
  expect(problemsAfter(replaced, replacement)).toEqual([expected])
})

test('a Deployment that selects other pods than its own is found', () => {
  expect(
    problemsAfter('selector: { matchLabels: { app: web } }\n', 'selector: { matchLabels: { app: b } }\n'),
  ).toEqual(['Deployment/web: selects other pods than its template makes'])
})

test('a namespace that is open or admits anything is found', () => {
  expect(problemsAfter('name: default-deny', 'name: deny')).toEqual([
    'Namespace/shop: has no NetworkPolicy default-deny',
  ])
  expect(problemsAfter('enforce: restricted', 'enforce: baseline')).toEqual([
    'Namespace/shop: does not enforce restricted',
  ])
})
