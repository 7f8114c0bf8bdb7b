import { describe, expect, test } from 'vitest'
import { judge, podOf, refusals } from '../test-judge.ts'

const at = '/spec/containers/0'

const cases: [string, ...string[]][] = [
  ['readinessProbe: {httpGet: {port: http}, successThreshold: 3}'],
  ['readinessProbe: {tcpSocket: {port: 80}}'],
  ['livenessProbe: {grpc: {port: 80}, terminationGracePeriodSeconds: 5}'],
  ['readinessProbe: {}', '/readinessProbe'],
  ['readinessProbe: {periodSeconds: 5}', '/readinessProbe'],
  ['readinessProbe: {httpGet: {port: 80}, exec: {command: [a]}}', '/readinessProbe/httpGet'],
  ['readinessProbe: {httpGet: {}}', '/readinessProbe/httpGet/port'],
  ['readinessProbe: {httpGet: {port: "80"}}', '/readinessProbe/httpGet/port'],
  ['readinessProbe: {tcpSocket: {port: 0}}', '/readinessProbe/tcpSocket/port'],
  ['readinessProbe: {grpc: {}}', '/readinessProbe/grpc/port'],
  ['readinessProbe: {exec: {}}', '/readinessProbe/exec/command'],
  ['readinessProbe: {httpGet: {port: 80, scheme: https}}', '/readinessProbe/httpGet/scheme'],
  [
    'readinessProbe: {httpGet: {port: 80, httpHeaders: [{name: "a b", value: c}]}}',
    '/readinessProbe/httpGet/httpHeaders',
  ],
  ['readinessProbe: {httpGet: {port: 80}, timeoutSeconds: -1}', '/readinessProbe/timeoutSeconds'],
  [
    'readinessProbe: {httpGet: {port: 80}, terminationGracePeriodSeconds: 5}',
    '/readinessProbe/terminationGracePeriodSeconds',
  ],
  [
    'livenessProbe: {httpGet: {port: 80}, terminationGracePeriodSeconds: 0}',
    '/livenessProbe/terminationGracePeriodSeconds',
  ],
  ['livenessProbe: {httpGet: {port: 80}, successThreshold: 2}', '/livenessProbe/successThreshold'],
  ['startupProbe: {httpGet: {port: 80}, successThreshold: 0}'],
  ['lifecycle: {preStop: {sleep: {seconds: 30}}, postStart: {tcpSocket: {port: 80}}}'],
  ['lifecycle: {preStop: {sleep: {seconds: 31}}}', '/lifecycle/preStop/sleep'],
  ['lifecycle: {preStop: {sleep: {seconds: -1}}}', '/lifecycle/preStop/sleep'],
  ['lifecycle: {preStop: {}}', '/lifecycle/preStop'],
  ['lifecycle: {postStart: {exec: {command: [a]}, sleep: {seconds: 1}}}', '/lifecycle/postStart/sleep'],
  ['lifecycle: {}'],
]

describe('probes and hooks', () => {
  test.each(cases)('%s', (field, ...paths) => {
    expect(refusals(podOf('', field))).toEqual(paths.map((path) => at + path))
  })

  test('a hook may sleep as long as the pod is given', () => {
    expect(
      refusals(podOf('terminationGracePeriodSeconds: 60', 'lifecycle: {preStop: {sleep: {seconds: 60}}}')),
    ).toEqual([])
  })

  test('says which scheme is meant', () => {
    const [first] = judge(podOf('', 'readinessProbe: {httpGet: {port: 80, scheme: https}}'))
    expect(first?.message.en).toContain('Did you mean `HTTPS`?')
    expect(first?.message.zh).toContain('`HTTPS`？')
  })
})
