import { describe, expect, it } from 'vitest'
import { judge } from '../test-judge-resources.ts'

describe('a LimitRange', () => {
  const of = (limit: string) =>
    judge(`apiVersion: v1\nkind: LimitRange\nmetadata: {name: a}\nspec: {limits: [${limit}]}`)
  const path = '/spec/limits/0'
  it.each([
    '{type: Container, default: {cpu: 500m}, defaultRequest: {cpu: 100m}, max: {cpu: 1}, min: {cpu: 50m}}',
    '{type: Container, max: {memory: 1Gi}, min: {memory: 1Mi}, maxLimitRequestRatio: {memory: 1024}}',
    '{type: Pod, max: {cpu: 4}}',
    '{type: PersistentVolumeClaim, max: {storage: 10Gi}}',
  ])('can be %j', (limit) => expect(of(limit)).toEqual([]))
  it.each([
    ['{type: container}', '/type'],
    ['{}', '/type'],
    ['{type: Pod, default: {cpu: 1}}', '/default'],
    ['{type: Pod, min: {cpu: 2}, max: {cpu: 1}}', '/min/cpu'],
    ['{type: Container, defaultRequest: {cpu: 2}, default: {cpu: 1}}', '/defaultRequest/cpu'],
    ['{type: Container, default: {cpu: 2}, defaultRequest: {cpu: 1}, max: {cpu: 1}}', '/default/cpu'],
    ['{type: Pod, maxLimitRequestRatio: {cpu: 500m}}', '/maxLimitRequestRatio/cpu'],
    [
      '{type: Pod, min: {cpu: 1}, max: {cpu: 2}, maxLimitRequestRatio: {cpu: 3}}',
      '/maxLimitRequestRatio/cpu',
    ],
    ['{type: Container, max: {storage: 1Gi}}', '/max/storage'],
    ['{type: PersistentVolumeClaim, default: {storage: 1Gi}}', '/limits'],
  ])('cannot be %j', (limit, at) => expect(of(limit)).toEqual([`limit-range ${path}${at}`]))
})

describe('a ResourceQuota', () => {
  const of = (spec: string) =>
    judge(`apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: a}\nspec: ${spec}`)
  it.each([
    '{hard: {requests.cpu: 1, pods: 10, count/jobs.batch: 5, requests.nvidia.com/gpu: 4, hugepages-2Mi: 1Gi}}',
    '{hard: {pods: 10}, scopes: [BestEffort]}',
    '{hard: {pods: 10}, scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: In, values: [high]}]}}',
  ])('can be %j', (spec) => expect(of(spec)).toEqual([]))
  it.each([
    ['{hard: {deployments: 1}}', '/spec/hard/deployments'],
    ['{hard: {pods: 1.5}}', '/spec/hard/pods'],
    ['{hard: {cpu: -1}}', '/spec/hard/cpu'],
    ['{hard: {services: 1}, scopes: [Terminating]}', '/spec/scopes'],
    ['{hard: {pods: 1}, scopes: [bestEffort]}', '/spec/scopes'],
    ['{hard: {pods: 1}, scopes: [BestEffort, NotBestEffort]}', '/spec/scopes'],
    [
      '{scopeSelector: {matchExpressions: [{scopeName: BestEffort, operator: In, values: [a]}]}}',
      '/spec/scopeSelector/matchExpressions/operator',
    ],
    [
      '{scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: In}]}}',
      '/spec/scopeSelector/matchExpressions/values',
    ],
  ])('cannot be %j', (spec, path) => expect(of(spec)).toEqual([`resource-quota ${path}`]))
})

describe('a Namespace', () => {
  const of = (labels: string) =>
    judge(`apiVersion: v1\nkind: Namespace\nmetadata: {name: a, labels: {${labels}}}`)
  it('knows the Pod Security Standards', () => {
    expect(of('pod-security.kubernetes.io/enforce: restricted')).toEqual([])
    expect(of('pod-security.kubernetes.io/warn-version: v1.36')).toEqual([])
    expect(of('pod-security.kubernetes.io/warn: Baseline')).toEqual([
      'pod-security-label /metadata/labels/pod-security.kubernetes.io~1warn',
    ])
    expect(of('pod-security.kubernetes.io/audit-version: "1.36"')).toEqual([
      'pod-security-label /metadata/labels/pod-security.kubernetes.io~1audit-version',
    ])
  })
})

describe('a Lease', () => {
  it('lasts some time', () => {
    const of = (spec: string) =>
      judge(`apiVersion: coordination.k8s.io/v1\nkind: Lease\nmetadata: {name: a}\nspec: ${spec}`)
    expect(of('{holderIdentity: a, leaseDurationSeconds: 15}')).toEqual([])
    expect(of('{leaseDurationSeconds: 0}')).toEqual(['lease /spec/leaseDurationSeconds'])
  })
})
