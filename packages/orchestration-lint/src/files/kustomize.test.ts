import { expect, test } from 'vitest'
import type { Diagnostic } from '../diagnostic.ts'
import { isKustomization, partialFiles, taggedImages, withoutTagged } from './kustomize.ts'

test('a kustomization is known by its name', () => {
  expect(['kustomization.yaml', 'a/kustomization.yml', 'Kustomization'].every(isKustomization)).toBe(true)
  expect(isKustomization('my-kustomization.yaml')).toBe(false)
})

test('patches and what kustomize reads itself are parts, from where the kustomization lies', () => {
  const text = `resources: [web.yaml]
patches:
  - path: ../shared/patch.yaml
  - patch: |
      kind: Deployment
patchesStrategicMerge:
  - ./old.yaml
  - |
    kind: Deployment
patchesJson6902:
  - { path: six.yaml, target: { kind: Job } }
transformers: [names.yaml]
`
  expect(partialFiles('k8s/base/kustomization.yaml', text)).toEqual([
    'k8s/base/old.yaml',
    'k8s/base/names.yaml',
    'k8s/shared/patch.yaml',
    'k8s/base/six.yaml',
  ])
  expect(partialFiles('kustomization.yaml', 'patches: [{ path: a.yaml }]')).toEqual(['a.yaml'])
  expect(partialFiles('/srv/kustomization.yaml', 'patches: [{ path: ../a.yaml }]')).toEqual(['/a.yaml'])
})

test.each(['', '- a', 'patches: a', 'patches: [a, 1]', 'patches: {', 'patches:\n  - path: [x]'])(
  'what is no kustomization names no parts: %j',
  (text) => {
    expect(partialFiles('kustomization.yaml', text)).toEqual([])
  },
)

test('an image that a kustomization gives a tag needs none in the manifest', () => {
  const text = 'image: "web"'
  const at = (offset: number) => ({ offset, line: 1, column: offset + 1 })
  const advice: Diagnostic = {
    rule: 'kubernetes/image-tag',
    severity: 'warning',
    message: { en: 'a', zh: 'b' },
    range: { start: at(7), end: at(12) },
    documentation: 'https://kubernetes.io/docs/',
  }
  const kustomization = 'images:\n  - { name: web, newTag: "1" }\n  - { name: db, newName: mysql }\n'
  expect(taggedImages(kustomization)).toEqual(['web'])
  expect(withoutTagged([advice], text, new Set(['web']))).toEqual([])
  expect(withoutTagged([advice], text, new Set(['db']))).toEqual([advice])
})
