import { describe, expect, test } from 'vitest'
import { refusals } from './test-judge.ts'

function named(kind: string, metadata: string): string[] {
  const [apiVersion, name] = kind.includes(' ') ? kind.split(' ') : ['v1', kind]
  return refusals(`{apiVersion: ${apiVersion}, kind: ${name}, metadata: {${metadata}}}`)
}

describe('names', () => {
  test.each([
    ['ConfigMap', 'shop.example.com'],
    ['Service', '1shop'],
    ['rbac.authorization.k8s.io/v1 Role', '"system:Shop"'],
    ['example.com/v1 Widget', 'shop.prod'],
    ['batch/v1 CronJob', 'c'.repeat(52)],
    ['storage.k8s.io/v1 CSIDriver', 'Example.com'],
  ])('lets a %s be called %s', (kind, name) =>
    expect(named(kind, `name: ${name}`)).not.toContain('/metadata/name'),
  )

  test.each([
    ['ConfigMap', 'Shop'],
    ['Service', 'shop.prod'],
    ['Namespace', 'shop.prod'],
    ['apps/v1 StatefulSet', 'shop.prod'],
    ['rbac.authorization.k8s.io/v1 Role', '"a/b"'],
    ['example.com/v1 Widget', 'shop_prod'],
    ['batch/v1 CronJob', 'c'.repeat(53)],
  ])('refuses that a %s is called %s', (kind, name) => {
    expect(named(kind, `name: ${name}`)).toContain('/metadata/name')
  })

  test('looks at generateName and namespace', () => {
    expect(named('ConfigMap', 'generateName: shop-, namespace: prod')).toEqual([])
    expect(named('ConfigMap', 'generateName: Shop-, namespace: a.b')).toEqual([
      '/metadata/generateName',
      '/metadata/namespace',
    ])
  })
})

test('labels and annotations have qualified keys, and labels short values', () => {
  expect(
    named('ConfigMap', 'name: a, labels: {a.example.com/b: c}, annotations: {A.b/C: "anything at all / @"}'),
  ).toEqual([])
  expect(named('ConfigMap', 'name: a, labels: {A.b/c: d, e: "f g"}')).toEqual([
    '/metadata/labels',
    '/metadata/labels',
  ])
  expect(named('ConfigMap', 'name: a, annotations: {"a b": c}')).toEqual(['/metadata/annotations'])
})

test('annotations have 256 KiB together', () => {
  const half = 'x'.repeat(128 * 1024)
  expect(named('ConfigMap', `name: a, annotations: {b: ${half.slice(2)}, c: ${half}}`)).toEqual([])
  expect(named('ConfigMap', `name: a, annotations: {b: ${half}, c: ${half}}`)).toEqual([
    '/metadata/annotations',
  ])
  expect(named('ConfigMap', `name: a, annotations: {b: ${'中'.repeat(90_000)}}`)).toEqual([
    '/metadata/annotations',
  ])
})

test('finalizers are standard or have a domain', () => {
  expect(named('ConfigMap', 'name: a, finalizers: [orphan, example.com/b]')).toEqual([])
  expect(named('ConfigMap', 'name: a, finalizers: [b]')).toEqual(['/metadata/finalizers/0'])
  expect(named('ConfigMap', 'name: a, finalizers: [orphan, foregroundDeletion]')).toEqual([
    '/metadata/finalizers',
  ])
  expect(named('example.com/v1 Widget', 'name: a, finalizers: [b]')).toEqual([])
})

test('owner references are complete, with one controller', () => {
  const owner = 'apiVersion: apps/v1, kind: ReplicaSet, name: a, uid: b'
  expect(named('ConfigMap', `name: a, ownerReferences: [{${owner}, controller: true}]`)).toEqual([])
  expect(named('ConfigMap', 'name: a, ownerReferences: [{apiVersion: v1, kind: Pod, name: a}]')).toEqual([
    '/metadata/ownerReferences/uid',
  ])
  expect(
    named(
      'ConfigMap',
      `name: a, ownerReferences: [{${owner}, controller: true}, {${owner}, controller: true}]`,
    ),
  ).toEqual(['/metadata/ownerReferences'])
})
