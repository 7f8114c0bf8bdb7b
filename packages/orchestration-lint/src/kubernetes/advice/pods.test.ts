import { describe, expect, test } from 'vitest'
import { judge, podOf } from '../validation/test-judge.ts'
import { namesSecret } from './secrets.ts'

function advice(source: string): string[] {
  return judge(source)
    .filter(({ rule }) => rule !== 'kubernetes/pod-security-restricted')
    .map(({ rule }) => rule.replace('kubernetes/', ''))
}

const resources = 'resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 64Mi}}'

function deployment(container: string, spec = ''): string {
  return `{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {replicas: 3, selector: {matchLabels: {app: a}}, template: {metadata: {labels: {app: a}}, spec: {${spec}containers: [{name: a, image: 'b:1', ${container}}]}}}}`
}

describe('resources', () => {
  test.each([
    [resources],
    ['resources: {limits: {cpu: 1, memory: 1Gi}}'],
    ['', 'requests-missing', 'memory-limit-missing'],
    ['resources: {requests: {cpu: 1}, limits: {memory: 1Gi}}'],
    ['resources: {requests: {cpu: 1, memory: 1Gi}}', 'memory-limit-missing'],
  ])('%s', (container, ...rules) => expect(advice(podOf('', container))).toEqual(rules))

  test('of the pod as a whole will do', () => {
    expect(advice(podOf('resources: {requests: {cpu: 1, memory: 1Gi}, limits: {memory: 1Gi}}'))).toEqual([])
  })
})

describe('images', () => {
  test.each([
    ['a:1'],
    ['host:5000/a:1'],
    ['a@sha256:0123'],
    ['{{ .Values.image }}'],
    ['a', 'image-tag'],
    ['host:5000/a', 'image-tag'],
    ['a:latest', 'image-tag'],
  ])('%s', (image, ...rules) => {
    expect(advice(podOf(`containers: [{name: a, image: "${image}", ${resources}}]`))).toEqual(rules)
  })
})

describe('probes', () => {
  const probe = '{httpGet: {port: 80}}'
  test.each([
    ['ports: [{containerPort: 80}]', 'readiness-probe-missing', 'liveness-probe-missing'],
    [`ports: [{containerPort: 80}], readinessProbe: ${probe}, livenessProbe: ${probe}`],
    ['args: [work]'],
  ])('%s', (container, ...rules) => expect(advice(deployment(`${container}, ${resources}`))).toEqual(rules))

  test('are not asked of a Pod alone', () => {
    expect(advice(podOf('', `ports: [{containerPort: 80}], ${resources}`))).toEqual([])
  })
})

describe('secrets', () => {
  test.each(['DB_PASSWORD', 'token', 'API_KEY', 'aws.secret', 'STRIPE_APIKEY'])('%s names one', (name) => {
    expect(namesSecret(name)).toBe(true)
  })
  test.each(['PARTITION_KEY', 'PASSWORD_FILE', 'SECRET_NAME', 'TOKENS', 'MONKEY', 'KEY'])(
    '%s does not',
    (name) => {
      expect(namesSecret(name)).toBe(false)
    },
  )

  test.each([
    ['{name: DB_PASSWORD, value: hunter2}', 'secret-in-env'],
    ['{name: DB_URL, value: "postgres://shop:hunter2@db/shop"}', 'secret-in-env'],
    ['{name: DB_PASSWORD, value: $(PASSWORD)}'],
    ['{name: DB_PASSWORD, value: /run/secrets/db}'],
    ['{name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: a, key: b}}}'],
    ['{name: DB_URL, value: "postgres://shop:$(PASSWORD)@db/shop"}'],
  ])('%s', (variable, ...rules) => {
    expect(advice(podOf('', `env: [${variable}], ${resources}`))).toEqual(rules)
  })
})

describe('volumes of several replicas', () => {
  const claim = 'volumes: [{name: data, persistentVolumeClaim: {claimName: a}}], '
  test.each([
    ['volumeMounts: [{name: data, mountPath: /a}]', claim, 'shared-writable-volume'],
    ['volumeMounts: [{name: data, mountPath: /a, readOnly: true}]', claim],
    [
      'volumeMounts: [{name: data, mountPath: /a}]',
      'volumes: [{name: data, hostPath: {path: /a}}], ',
      'shared-writable-volume',
    ],
    ['volumeMounts: [{name: data, mountPath: /a}]', 'volumes: [{name: data, emptyDir: {}}], '],
  ])('%s of %s', (container, spec, ...rules) => {
    expect(advice(deployment(`${container}, ${resources}`, spec))).toEqual(rules)
  })
})

test('there is no advice on what is refused', () => {
  expect(judge(podOf('dnsPolicy: Cluster')).map(({ severity }) => severity)).toEqual(['error'])
})

test('the restricted level gets one warning for each check, which points at a field', () => {
  const found = judge(podOf('', resources)).filter(
    ({ rule }) => rule === 'kubernetes/pod-security-restricted',
  )
  expect(found.map(({ path }) => path)).toEqual([
    '/spec/containers/0/securityContext/allowPrivilegeEscalation',
    '/spec/containers/0/securityContext/capabilities/drop',
    '/spec/securityContext/runAsNonRoot',
    '/spec/securityContext/seccompProfile',
  ])
})
