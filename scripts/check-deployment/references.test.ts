import { expect, test } from 'vitest'
import { problemsAfter } from './fixture.ts'

test.each([
  ['serviceAccountName: web-account', 'serviceAccountName: b', 'ServiceAccount/b'],
  ['configMapRef: { name: web-settings }', 'configMapRef: { name: b }', 'ConfigMap/b'],
  ['configMapRef: { name: web-settings }', 'secretRef: { name: b }', 'Secret/b'],
  ['key: PORT', 'key: b', 'b in ConfigMap/web-settings'],
  ['secretName: web-secret', 'secretName: b', 'Secret/b'],
  ['key: password', 'key: b', 'b in Secret/web-secret'],
  ['mountPath: /run/secrets }', 'mountPath: /run/secrets, subPath: b }', 'b in Secret/web-secret'],
  ['emptyDir: { sizeLimit: 1Mi }', 'persistentVolumeClaim: { claimName: b }', 'PersistentVolumeClaim/b'],
  ['emptyDir: { sizeLimit: 1Mi }', 'projected: { sources: [{ secret: { name: b } }] }', 'Secret/b'],
  // An object of another namespace is not there.
  ['name: web-secret, namespace: shop', 'name: web-secret, namespace: other', 'Secret/web-secret'],
])('%s → %s refers to nothing', (replaced, replacement, expected) => {
  expect(problemsAfter(replaced, replacement)).toEqual([
    `Deployment/web: refers to ${expected}, which is not there`,
  ])
})

test('a mount without a volume is found', () => {
  expect(problemsAfter('[{ name: tmp,', '[{ name: temp,')).toEqual([
    'Deployment/web: mounts temp, which is no volume',
  ])
})

test('an autoscaler without a target is found', () => {
  expect(problemsAfter('kind: Deployment, name: web', 'kind: Deployment, name: b')).toEqual([
    'HorizontalPodAutoscaler/web-scaler: refers to Deployment/b, which is not there',
  ])
})

test('replicas that applying would set back are found', () => {
  expect(
    problemsAfter(
      'selector: { matchLabels: { app: web } }\n  t',
      'replicas: 2\n  selector: { matchLabels: { app: web } }\n  t',
    ),
  ).toEqual(['Deployment/web: sets replicas, and so does HorizontalPodAutoscaler/web-scaler'])
})
