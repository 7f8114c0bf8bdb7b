import { expect, test } from 'vitest'
import { loadChecker } from '../check-content/orchestration/load-checker.ts'
import { refusals } from './refusals.ts'

test('what the server takes, with advice or without', async () => {
  const pod =
    'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: a, image: a }] }\n'
  expect(refusals(pod, 'k8s/a', await loadChecker())).toEqual([])
})

test('what it refuses, with the line of what was rendered', async () => {
  const pod = 'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [] }\n'
  expect(refusals(pod, 'k8s/a', await loadChecker())).toEqual([
    expect.stringMatching(/^k8s\/a {2}line 4, rendered: kubernetes\//),
  ])
})
