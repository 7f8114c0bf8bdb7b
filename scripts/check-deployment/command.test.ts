import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkDeployment } from '../check-deployment.ts'
import { parseManifests } from './manifest.ts'
import { findRenderer } from './render.ts'

const render = findRenderer()

// A developer may have neither program; where it counts, overlays that were never rendered are a failure.
test.skipIf(!render && !process.env.CI)('the overlays of this site', { timeout: 60_000 }, () => {
  if (!render) throw new Error('neither kubectl nor kustomize is on the PATH: the overlays cannot be checked')
  expect(checkDeployment('k8s', render)).toEqual([])
})

test('without a program that renders it says so and fails', () => {
  const script = path.resolve('scripts/check-deployment.ts')
  const { status, stderr } = spawnSync(process.execPath, [script], {
    env: { NODE_ENV: 'test', PATH: '' },
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toContain('Neither kubectl nor kustomize is on the PATH')
})

test('what is no Kubernetes object is refused with the name of its file', () => {
  expect(() => parseManifests('a: [', 'k8s/a')).toThrow('k8s/a: ')
  expect(() => parseManifests('kind: Pod', 'k8s/a')).toThrow('k8s/a: ')
})
