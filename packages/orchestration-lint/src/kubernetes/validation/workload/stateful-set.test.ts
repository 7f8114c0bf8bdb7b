import { describe, expect, it } from 'vitest'
import { judge } from '../test-judge-resources.ts'
import { selector, workload } from './test-workload.ts'

describe('a StatefulSet', () => {
  const claim =
    'volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}]\n'
  const of = (spec: string, before?: string) =>
    judge(
      workload('StatefulSet', `${selector}${spec}`),
      before === undefined ? undefined : workload('StatefulSet', `${selector}${before}`),
    )
  it('replaces its pods in order or when they are deleted', () => {
    expect(of('updateStrategy: {type: OnDelete}')).toEqual([])
    expect(of('updateStrategy: {rollingUpdate: {maxUnavailable: 0}}')).toEqual([])
    expect(of('updateStrategy: {rollingUpdate: {partition: -1}}')).toEqual([
      'update-strategy /spec/updateStrategy/rollingUpdate/partition',
    ])
    expect(of('updateStrategy: {type: OnDelete, rollingUpdate: {}}')).toEqual([
      'update-strategy /spec/updateStrategy/rollingUpdate',
    ])
    expect(of('updateStrategy: {type: Recreate}')).toEqual(['update-strategy /spec/updateStrategy'])
  })
  it('knows two orders and two ways to keep claims', () => {
    expect(
      of('podManagementPolicy: Parallel\npersistentVolumeClaimRetentionPolicy: {whenDeleted: Delete}'),
    ).toEqual([])
    expect(of('podManagementPolicy: parallel')).toEqual(['stateful-set /spec/podManagementPolicy'])
    expect(of('persistentVolumeClaimRetentionPolicy: {whenScaled: Recycle}')).toEqual([
      'stateful-set /spec/persistentVolumeClaimRetentionPolicy/whenScaled',
    ])
    expect(of('revisionHistoryLimit: -1')).toEqual(['replicas /spec/revisionHistoryLimit'])
    expect(of('ordinals: {start: -1}')).toEqual(['stateful-set /spec/ordinals/start'])
    expect(of('serviceName: My_Service')).toEqual(['stateful-set /spec/serviceName'])
  })
  it('asks for claims that are claims', () => {
    expect(of(claim)).toEqual([])
    expect(of('volumeClaimTemplates: [{metadata: {name: data}, spec: {}}]')).toEqual([
      'access-modes /spec/volumeClaimTemplates/0/spec/accessModes',
      'volume-claim /spec/volumeClaimTemplates/0/spec/resources/storage',
    ])
  })
  it('changes little once it exists', () => {
    expect(of(`${claim}replicas: 3\nminReadySeconds: 5`, `${claim}replicas: 1`)).toEqual([])
    expect(of(claim.replace('1Gi', '1024Mi'), claim)).toEqual([])
    expect(of(claim.replace('spec: {', 'spec: {volumeMode: Filesystem, '), claim)).toEqual([])
    expect(of(claim.replace('1Gi', '2Gi'), claim)).toEqual(['immutable-field /spec'])
    expect(of('podManagementPolicy: OrderedReady', '')).toEqual([])
    expect(of('podManagementPolicy: Parallel', '')).toEqual(['immutable-field /spec'])
  })
})
