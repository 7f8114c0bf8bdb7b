import { expect, test } from 'vitest'
import { checkOverlay } from './check.ts'
import { manifestsAfter } from './fixture.ts'

function problemsAfter(replaced: string, replacement: string): string[] {
  return checkOverlay(manifestsAfter(replaced, replacement)).map(
    ({ object, message }) => `${object}: ${message}`,
  )
}

test('sound types have no problem', () => {
  expect(problemsAfter('', '')).toEqual([])
})

test('an unknown field is found, and only that is told', () => {
  expect(problemsAfter('serviceAccountName:', 'serviceAcountName:')).toEqual([
    expect.stringMatching(/^Deployment\/web: .*'serviceAcountName' does not exist in type 'PodSpec'/),
  ])
})

test('a wrong type is found', () => {
  expect(problemsAfter('maxReplicas: 3', "maxReplicas: '3'")).toEqual([
    "HorizontalPodAutoscaler/web-scaler: Type 'string' is not assignable to type 'number'.",
  ])
})

test('a missing field is found', () => {
  expect(problemsAfter('maxReplicas: 3, ', '')).toEqual([expect.stringContaining("'maxReplicas' is missing")])
})

test('a field that is younger than the oldest supported Kubernetes is found', () => {
  expect(problemsAfter('restartPolicy: Never', 'restartPolicy: Never\n      hostnameOverride: a')).toEqual([
    expect.stringContaining("'hostnameOverride' does not exist"),
  ])
})

test('an API that is unknown or gone is found', () => {
  expect(problemsAfter('policy/v1', 'policy/v1beta1')).toEqual([
    'PodDisruptionBudget/web-budget: policy/v1beta1 is no known API',
  ])
  expect(problemsAfter('kind: ServiceAccount', 'kind: Sidecar')).toEqual([
    expect.stringMatching(/^Sidecar\/web-account: .*no exported member/),
  ])
})
