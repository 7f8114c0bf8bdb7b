import { describe, expect, test } from 'vitest'
import { podOf, refusals } from '../test-judge.ts'

const at = '/spec/containers/0/resources'

const cases: [string, ...string[]][] = [
  ['requests: {cpu: 1, memory: 1Gi}, limits: {cpu: 1000m, memory: 1024Mi}'],
  ['requests: {cpu: 0.5}, limits: {cpu: 500m}'],
  ['requests: {memory: 1Gi}, limits: {memory: 1G}', '/requests'],
  ['requests: {cpu: 2}, limits: {cpu: 1}', '/requests'],
  ['requests: {cpu: -1}', '/requests/cpu'],
  ['limits: {gpu: 1}', '/limits/gpu'],
  ['limits: {nvidia.com/gpu: 1}'],
  ['limits: {nvidia.com/gpu: 500m}', '/limits/nvidia.com~1gpu'],
  ['requests: {nvidia.com/gpu: 1}', '/limits'],
  ['requests: {nvidia.com/gpu: 1}, limits: {nvidia.com/gpu: 2}', '/requests'],
  ['limits: {requests.example.com/a: 1}', '/limits/requests.example.com~1a'],
  ['limits: {hugepages-2Mi: 4Mi, memory: 1Gi}'],
  ['limits: {hugepages-2Mi: 3Mi, memory: 1Gi}', '/limits/hugepages-2Mi'],
  ['limits: {hugepages-2Mi: 4Mi}', ''],
  ['claims: [{name: gpu}]'],
  ['claims: [{name: gpu}, {name: gpu}]', '/claims/1'],
  ['claims: [{name: gpu, request: a}, {name: gpu, request: b}]'],
  ['claims: [{name: other}]', '/claims/0'],
  ['claims: [{}]', '/claims/0'],
]

describe('resources of a container', () => {
  test.each(cases)('%s', (resources, ...paths) => {
    const spec = 'resourceClaims: [{name: gpu, resourceClaimName: a}]'
    expect(refusals(podOf(spec, `resources: {${resources}}`))).toEqual(paths.map((path) => at + path))
  })
})

test.each([
  ['{name: a, resourceClaimTemplateName: b}'],
  ['{name: a}', '/0'],
  ['{resourceClaimName: b}', '/0/name'],
  ['{name: a, resourceClaimName: b, resourceClaimTemplateName: c}', '/0'],
])('claims of a pod: %s', (claim, ...paths) => {
  expect(refusals(podOf(`resourceClaims: [${claim}]`))).toEqual(
    paths.map((path) => `/spec/resourceClaims${path}`),
  )
})

test.each([
  ['requests: {cpu: 1}'],
  ['requests: {ephemeral-storage: 1}', '/requests/ephemeral-storage'],
  ['claims: [{name: a}]', '/claims'],
  ['requests: {cpu: 100m}', '/requests/cpu'],
  ['limits: {cpu: 100m}', '/containers/0/cpu/limits'],
])('resources of a pod: %s', (resources, ...paths) => {
  expect(
    refusals(podOf(`resources: {${resources}}`, 'resources: {requests: {cpu: 200m}, limits: {cpu: 200m}}')),
  ).toEqual(paths.map((path) => `/spec/resources${path}`))
})
