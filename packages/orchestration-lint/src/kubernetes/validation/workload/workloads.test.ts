import { describe, expect, it } from 'vitest'
import { judge } from '../test-judge-resources.ts'
import { selector, workload } from './test-workload.ts'

describe('the selector of a workload', () => {
  it.each(['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'])(
    'of a %s matches its template',
    (kind) => {
      expect(judge(workload(kind, selector))).toEqual([])
      expect(judge(workload(kind, selector, '{app: api}'))).toEqual([
        'selector /spec/template/metadata/labels',
      ])
    },
  )
  it('is demanded, and by a DaemonSet through its template', () => {
    expect(judge(workload('Deployment', 'replicas: 1'))).toEqual(['selector /spec/selector'])
    expect(judge(workload('DaemonSet', 'minReadySeconds: 1'))).toEqual([
      'selector /spec/template/metadata/labels',
    ])
  })
  it('cannot be empty', () => {
    expect(judge(workload('Deployment', 'selector: {}'))).toEqual(['selector /spec/selector'])
  })
  it('may be written with expressions', () => {
    const of = (expression: string) =>
      judge(workload('Deployment', `selector: {matchExpressions: [${expression}]}`))
    expect(of('{key: app, operator: In, values: [api, web]}')).toEqual([])
    expect(of('{key: tier, operator: DoesNotExist}')).toEqual([])
    expect(of('{key: tier, operator: Exists}')).toEqual(['selector /spec/template/metadata/labels'])
    expect(of('{key: app, operator: NotIn, values: [web]}')).toEqual([
      'selector /spec/template/metadata/labels',
    ])
    expect(of('{key: app, operator: In}')).toEqual([
      'label-selector /spec/selector/matchExpressions/0/values',
    ])
  })
  it('of a ReplicationController defaults to the labels of its template', () => {
    const of = (spec: string, labels?: string) => judge(workload('ReplicationController', spec, labels, 'v1'))
    expect(of('replicas: 1')).toEqual([])
    expect(of('selector: {app: api}')).toEqual(['selector /spec/template/metadata/labels'])
    expect(of('replicas: 1', '{}')).toEqual(['selector /spec/selector'])
  })
  it('cannot be changed', () => {
    const before = workload('Deployment', selector, '{app: web, tier: front}')
    const after = workload('Deployment', 'selector: {matchLabels: {tier: front}}', '{app: web, tier: front}')
    expect(judge(before, before)).toEqual([])
    expect(judge(after, before)).toEqual(['immutable-field /spec/selector'])
  })
})

describe('the strategy of a Deployment', () => {
  const of = (strategy: string) => judge(workload('Deployment', `${selector}strategy: ${strategy}`))
  it.each([
    '{type: Recreate}',
    '{type: ""}',
    '{rollingUpdate: {maxSurge: 200%}}',
    '{rollingUpdate: {maxSurge: 0, maxUnavailable: 1}}',
    '{rollingUpdate: {maxUnavailable: 0}}',
    '{rollingUpdate: {maxUnavailable: 100%, maxSurge: "0%"}}',
  ])('can be %s', (strategy) => expect(of(strategy)).toEqual([]))
  it.each([
    ['{type: recreate}', '/spec/strategy'],
    ['{type: Recreate, rollingUpdate: {}}', '/spec/strategy/rollingUpdate'],
    ['{rollingUpdate: {maxSurge: 0, maxUnavailable: 0%}}', '/spec/strategy/rollingUpdate/maxUnavailable'],
    ['{rollingUpdate: {maxUnavailable: 101%}}', '/spec/strategy/rollingUpdate/maxUnavailable'],
    ['{rollingUpdate: {maxUnavailable: "1"}}', '/spec/strategy/rollingUpdate/maxUnavailable'],
    ['{rollingUpdate: {maxSurge: -1}}', '/spec/strategy/rollingUpdate/maxSurge'],
  ])('cannot be %s', (strategy, path) => expect(of(strategy)).toEqual([`update-strategy ${path}`]))
})

describe('the numbers of a Deployment', () => {
  const of = (spec: string) => judge(workload('Deployment', `${selector}${spec}`))
  it('are not negative', () => {
    expect(of('replicas: 0\nrevisionHistoryLimit: 0')).toEqual([])
    expect(of('replicas: -1')).toEqual(['replicas /spec/replicas'])
    expect(of('revisionHistoryLimit: -1')).toEqual(['replicas /spec/revisionHistoryLimit'])
  })
  it('leave more time for the rollout than for a pod', () => {
    expect(of('minReadySeconds: 599')).toEqual([])
    expect(of('minReadySeconds: 600')).toEqual(['replicas /spec/progressDeadlineSeconds'])
    expect(of('minReadySeconds: 10\nprogressDeadlineSeconds: 10')).toEqual([
      'replicas /spec/progressDeadlineSeconds',
    ])
  })
})

describe('the strategy of a DaemonSet', () => {
  const of = (strategy: string) => judge(workload('DaemonSet', `${selector}updateStrategy: ${strategy}`))
  it('stops first or starts first', () => {
    expect(of('{rollingUpdate: {maxUnavailable: 10%}}')).toEqual([])
    expect(of('{rollingUpdate: {maxUnavailable: 0, maxSurge: 1}}')).toEqual([])
    expect(of('{type: OnDelete}')).toEqual([])
    expect(of('{rollingUpdate: {maxSurge: 1}}')).toEqual([
      'update-strategy /spec/updateStrategy/rollingUpdate/maxSurge',
    ])
    expect(of('{rollingUpdate: {maxUnavailable: 0}}')).toEqual([
      'update-strategy /spec/updateStrategy/rollingUpdate/maxUnavailable',
    ])
    expect(of('{type: Recreate}')).toEqual(['update-strategy /spec/updateStrategy'])
  })
})
