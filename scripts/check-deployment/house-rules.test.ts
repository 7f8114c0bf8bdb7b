import { expect, test } from 'vitest'
import { problemsAfter } from './fixture.ts'
import { checkUntagged, splitImage } from './house-rules.ts'
import { parseManifests } from './manifest.ts'
import { workloadsOf } from './pod.ts'

test.each([
  ['web:r1', 'web', 'container web runs slipway/web: name a tag or a digest'],
  ['web:r1', 'web:latest', 'container web runs slipway/web:latest: name a tag or a digest'],
  ['cpu: 100m, ', '', 'container web does not request cpu and memory'],
  [', limits: { memory: 64Mi }', '', 'container web has no memory limit'],
  ['cpu: 100m', "cpu: '0,1'", 'container web has 0,1 as an amount of cpu'],
  ['memory: 64Mi }, l', 'memory: 64MB }, l', 'container web has 64MB as an amount of memory'],
  ['memory: 64Mi }, l', 'memory: 512m }, l', 'container web has 512m as an amount of memory'],
  ['readOnlyRootFilesystem: true', '', 'container web may write to its root file system'],
  ['livenessProbe: { httpGet: { path: /healthz, port: http } }', '', 'container web has no livenessProbe'],
  ['automountServiceAccountToken: false', '', 'mounts a token of the Kubernetes API'],
  ['emptyDir: { sizeLimit: 1Mi }', 'emptyDir: {}', 'volume tmp has no sizeLimit'],
])('%s → "%s" is found', (replaced, replacement, expected) => {
  expect(problemsAfter(replaced, replacement)).toContainEqual(`Deployment/web: ${expected}`)
})

test('images of two releases are found', () => {
  expect(problemsAfter('migrate:r1', 'migrate:r2')).toEqual([
    'Job/migrate-r1: runs release r2, another runs r1',
  ])
})

test('a Job that kept the name of another release is found', () => {
  expect(problemsAfter('name: migrate-r1', 'name: migrate-r0')).toEqual([
    'Job/migrate-r0: is not named after its release: migrate-r1',
  ])
})

test.each([
  ['slipway/web', 'slipway/web', undefined],
  ['slipway/web:1', 'slipway/web', '1'],
  ['host:5000/web', 'host:5000/web', undefined],
  ['host:5000/web:1', 'host:5000/web', '1'],
  ['web@sha256:ab', 'web', '@sha256:ab'],
  ['web:1@sha256:ab', 'web', '1@sha256:ab'],
])('%s is %s and %s', (image, name, tag) => {
  expect(splitImage(image)).toEqual([name, tag])
})

test('a base with a tag is found', () => {
  const job = (image: string) =>
    parseManifests(
      `{ apiVersion: batch/v1, kind: Job, metadata: { name: a }, spec: { template: { spec: { containers: [{ name: a, image: '${image}' }] } } } }`,
      'fixture',
    )
  expect(workloadsOf(job('a')).flatMap(checkUntagged)).toEqual([])
  expect(workloadsOf(job('a:1')).flatMap(checkUntagged)).toEqual([
    { object: 'Job/a', message: 'has a:1: only overlays name tags' },
  ])
})
