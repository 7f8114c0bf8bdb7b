import { describe, expect, test } from 'vitest'
import { judge, podOf, refusals } from '../test-judge.ts'

const cases: [string, ...string[]][] = [
  ['dnsPolicy: None, dnsConfig: {nameservers: [10.0.0.1, "fd00::1"], searches: [a_b.example.com., "."]}'],
  ['dnsPolicy: None', '/dnsConfig'],
  ['dnsPolicy: None, dnsConfig: {}', '/dnsConfig/nameservers'],
  ['dnsPolicy: Cluster', '/dnsPolicy'],
  ['dnsConfig: {nameservers: [a]}', '/dnsConfig/nameservers/0'],
  ['dnsConfig: {nameservers: [10.0.0.1, 10.0.0.2, 10.0.0.3, 10.0.0.4]}', '/dnsConfig/nameservers'],
  [
    'dnsConfig: {searches: ["a b"], options: [{value: "1"}]}',
    '/dnsConfig/searches/0',
    '/dnsConfig/options/0',
  ],
  ['hostname: a, subdomain: b'],
  ['hostname: a.b', '/hostname'],
  ['hostAliases: [{ip: 127.0.0.1, hostnames: [a.b]}]'],
  ['hostAliases: [{ip: localhost, hostnames: ["a b"]}]', '/hostAliases/0/ip', '/hostAliases/0/hostnames/0'],
  ['hostnameOverride: a, hostNetwork: true', '/hostnameOverride'],
  ['restartPolicy: OnFailure, activeDeadlineSeconds: 1'],
  ['restartPolicy: always', '/restartPolicy'],
  ['activeDeadlineSeconds: 0', '/activeDeadlineSeconds'],
  ['serviceAccountName: A', '/serviceAccountName'],
  ['priorityClassName: system-node-critical, priority: 2000001000'],
  ['priority: 5', '/priority'],
  ['preemptionPolicy: Never', '/preemptionPolicy'],
  ['priorityClassName: a, preemptionPolicy: Never'],
  ['runtimeClassName: ""', '/runtimeClassName'],
  ['runtimeClassName: a, overhead: {cpu: 10m}'],
  ['overhead: {cpu: 10m}', '/overhead'],
  ['imagePullSecrets: [{}]'],
]

describe('the spec of a pod', () => {
  test.each(cases)('%s', (spec, ...paths) => {
    expect(refusals(podOf(spec))).toEqual(paths.map((path) => `/spec${path}`))
  })
})

test('annotations that mean something are looked at', () => {
  const pod = podOf('').replace(
    'labels:',
    'annotations: {controller.kubernetes.io/pod-deletion-cost: "1.5"}, labels:',
  )
  expect(refusals(pod)).toEqual(['/metadata/annotations/controller.kubernetes.io~1pod-deletion-cost'])
})

describe('templates', () => {
  function workload(kind: string, spec: string): string {
    const [apiVersion, name] = kind.split(' ')
    const template = `{metadata: {labels: {app: a}}, spec: {${spec}${spec && ', '}containers: [{name: a, image: b}]}}`
    const inner =
      name === 'CronJob' ? `{jobTemplate: {spec: {template: ${template}}}}` : `{template: ${template}}`
    return `{apiVersion: ${apiVersion}, kind: ${name}, metadata: {name: a}, spec: ${inner}}`
  }
  const job = '/spec/template/spec'

  test.each([
    ['apps/v1 Deployment', ''],
    ['apps/v1 Deployment', 'restartPolicy: Always'],
    ['apps/v1 Deployment', 'restartPolicy: Never', `${job}/restartPolicy`],
    ['apps/v1 DaemonSet', 'restartPolicy: OnFailure', `${job}/restartPolicy`],
    ['apps/v1 StatefulSet', 'activeDeadlineSeconds: 5', `${job}/activeDeadlineSeconds`],
    ['v1 ReplicationController', 'ephemeralContainers: [{name: b, image: c}]', `${job}/ephemeralContainers`],
    ['batch/v1 Job', 'restartPolicy: Never'],
    ['batch/v1 Job', '', `${job}/restartPolicy`],
    ['batch/v1 CronJob', 'restartPolicy: Always', '/spec/jobTemplate/spec/template/spec/restartPolicy'],
    [
      'apps/v1 DaemonSet',
      'volumes: [{name: a, gcePersistentDisk: {pdName: b}}]',
      `${job}/volumes/0/gcePersistentDisk/readOnly`,
    ],
    ['apps/v1 Deployment', 'priority: 5, overhead: {cpu: 1}'],
  ])('%s with %s', (kind, spec, ...paths) =>
    expect(refusals(workload(kind, spec)).filter((path) => path.includes('template/spec'))).toEqual(paths),
  )

  test('leave metadata out of the path, as the server does', () => {
    const source = workload('apps/v1 DaemonSet', '').replace('{app: a}', '{app: "a b"}')
    expect(refusals(source)).toContain('/spec/template/labels')
  })
})

describe('an update of a pod', () => {
  const before = podOf('tolerations: [{operator: Exists}]', 'ports: [{containerPort: 80}]')

  test.each([
    ['the same', before],
    [
      'defaults spelled out',
      podOf(
        'restartPolicy: Always, tolerations: [{operator: Exists}]',
        'ports: [{containerPort: 80, protocol: TCP}]',
      ),
    ],
    ['another image', before.replace('shop:1', 'shop:2')],
    ['a deadline', before.replace('spec: {', 'spec: {activeDeadlineSeconds: 5, ')],
  ])('allows %s', (_, after) => expect(refusals(after, before)).toEqual([]))

  test.each([
    [
      'a variable',
      podOf('tolerations: [{operator: Exists}]', 'ports: [{containerPort: 80}], env: [{name: A}]'),
      '/spec',
    ],
    ['a toleration less', before.replace('[{operator: Exists}]', '[]'), '/spec/tolerations'],
    ['a container', podOf('containers: [{name: app, image: a}, {name: b, image: c}]'), '/spec/containers'],
  ])('refuses %s', (_, after, path) => expect(refusals(after, before)).toEqual([path]))
})

test('every message is in both languages and ends as a sentence does', () => {
  const sources = cases.map(([spec]) => podOf(spec))
  for (const { message } of sources.flatMap((source) => judge(source))) {
    expect(message.en).toMatch(/[.?]\)?$/)
    expect(message.zh).toMatch(/[。？]）?$/)
    expect(message.en + message.zh).not.toMatch(/[!！]/)
  }
})
