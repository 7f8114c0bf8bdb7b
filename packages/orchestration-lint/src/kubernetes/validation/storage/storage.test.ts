import { describe, expect, it } from 'vitest'
import { judge } from '../test-judge-resources.ts'

const claim = (spec: string) =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a}\nspec: ${spec}`
const size = 'resources: {requests: {storage: 1Gi}}'
const mode = 'accessModes: [ReadWriteOnce]'

describe('a PersistentVolumeClaim', () => {
  it.each([
    `{${mode}, ${size}}`,
    `{${mode}, ${size}, storageClassName: "", volumeMode: Block}`,
    `{accessModes: [ReadOnlyMany, ReadWriteMany], ${size}}`,
    `{${mode}, ${size}, dataSource: {kind: PersistentVolumeClaim, name: b}}`,
    `{${mode}, ${size}, dataSource: {kind: VolumeSnapshot, name: b}}`,
    `{${mode}, ${size}, dataSourceRef: {apiGroup: snapshot.storage.k8s.io, kind: VolumeSnapshot, name: b}}`,
  ])('can ask for %j', (spec) => expect(judge(claim(spec))).toEqual([]))
  it.each([
    [`{${size}}`, 'access-modes /spec/accessModes'],
    [`{accessModes: [RWO], ${size}}`, 'access-modes /spec/accessModes'],
    [`{accessModes: [ReadWriteOncePod, ReadWriteOnce], ${size}}`, 'access-modes /spec/accessModes'],
    [`{${mode}}`, 'volume-claim /spec/resources/storage'],
    [`{${mode}, resources: {requests: {storage: 0}}}`, 'volume-claim /spec/resources/storage'],
    [`{${mode}, ${size}, storageClassName: Fast}`, 'volume-claim /spec/storageClassName'],
    [`{${mode}, ${size}, volumeMode: block}`, 'volume-claim /spec/volumeMode'],
    [
      `{${mode}, ${size}, dataSourceRef: {kind: VolumeSnapshot, name: b}}`,
      'volume-claim /spec/dataSourceRef',
    ],
    [`{${mode}, ${size}, dataSource: {kind: PersistentVolumeClaim}}`, 'volume-claim /spec/dataSource/name'],
  ])('cannot ask for %j', (spec, found) => expect(judge(claim(spec))).toEqual([found]))
  it('stays as it is', () => {
    const before = claim(`{${mode}, ${size}}`)
    expect(judge(claim(`{${mode}, resources: {requests: {storage: 1024Mi}}}`), before)).toEqual([])
    expect(judge(claim(`{${mode}, ${size}, storageClassName: fast}`), before)).toEqual([])
    expect(judge(claim(`{${mode}, resources: {requests: {storage: 2Gi}}}`), before)).toEqual([
      'immutable-field /spec',
    ])
    expect(judge(claim(`{accessModes: [ReadWriteMany], ${size}}`), before)).toEqual(['immutable-field /spec'])
  })
})

const volume = (spec: string) =>
  `apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: a}\nspec: {${mode}, capacity: {storage: 1Gi}, ${spec}}`

describe('a PersistentVolume', () => {
  const nodes =
    'nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: a, operator: Exists}]}]}}'
  it.each([
    'nfs: {server: a, path: /b}',
    'hostPath: {path: /data, type: DirectoryOrCreate}',
    `local: {path: /mnt/ssd}, ${nodes}`,
    'csi: {driver: ebs.csi.aws.com, volumeHandle: vol-1}, persistentVolumeReclaimPolicy: Delete',
  ])('can be %j', (spec) => expect(judge(volume(spec))).toEqual([]))
  it.each([
    ['persistentVolumeReclaimPolicy: Retain', '/spec'],
    ['nfs: {server: a, path: /b}, hostPath: {path: /c}', '/spec/nfs'],
    ['nfs: {server: a, path: b}', '/spec/nfs/path'],
    ['nfs: {path: /b}', '/spec/nfs/server'],
    ['hostPath: {path: /a/../b}', '/spec/hostPath/path'],
    ['hostPath: {path: /a, type: directory}', '/spec/hostPath/type'],
    ['hostPath: {path: //}, persistentVolumeReclaimPolicy: Recycle', '/spec/persistentVolumeReclaimPolicy'],
    ['local: {path: /mnt/ssd}', '/spec/nodeAffinity'],
    ['csi: {driver: ebs.csi.aws.com}', '/spec/csi/volumeHandle'],
    [
      'nfs: {server: a, path: /b}, persistentVolumeReclaimPolicy: Keep',
      '/spec/persistentVolumeReclaimPolicy',
    ],
  ])('cannot be %j', (spec, path) => expect(judge(volume(spec))).toEqual([`persistent-volume ${path}`]))
  it('has a capacity', () => {
    expect(judge(volume('nfs: {server: a, path: /b}').replace('storage: 1Gi', 'cpu: 1'))).toEqual([
      'persistent-volume /spec/capacity',
    ])
  })
  it('stays what it is made of', () => {
    const before = volume('nfs: {server: a, path: /b}')
    expect(
      judge(volume('nfs: {server: a, path: /b}, persistentVolumeReclaimPolicy: Delete'), before),
    ).toEqual([])
    expect(judge(volume('nfs: {server: c, path: /b}'), before)).toEqual([
      'immutable-field /spec/persistentvolumesource',
    ])
  })
})

describe('a StorageClass', () => {
  const klass = (text: string) =>
    `apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: a}\n${text}`
  it('has a provisioner', () => {
    expect(
      judge(klass('provisioner: kubernetes.io/no-provisioner\nvolumeBindingMode: WaitForFirstConsumer')),
    ).toEqual([])
    expect(judge(klass('reclaimPolicy: Delete'))).toEqual(['storage-class /provisioner'])
    expect(judge(klass('provisioner: a b'))).toEqual(['storage-class /provisioner'])
    expect(judge(klass('provisioner: a\nreclaimPolicy: Recycle'))).toEqual(['storage-class /reclaimPolicy'])
    expect(judge(klass('provisioner: a\nvolumeBindingMode: Late'))).toEqual([
      'storage-class /volumeBindingMode',
    ])
  })
  it('may name places', () => {
    const of = (expression: string) =>
      judge(klass(`provisioner: a\nallowedTopologies: [{matchLabelExpressions: [${expression}]}]`))
    expect(of('{key: topology.kubernetes.io/zone, values: [a]}')).toEqual([])
    expect(of('{key: topology.kubernetes.io/zone}')).toEqual([
      'storage-class /allowedTopologies/0/matchLabelExpressions/0/values',
    ])
  })
  it('stays as it is, but for its expansion', () => {
    const before = klass('provisioner: a\nparameters: {type: ssd}')
    expect(
      judge(klass('provisioner: a\nparameters: {type: ssd}\nallowVolumeExpansion: true'), before),
    ).toEqual([])
    expect(judge(klass('provisioner: a\nparameters: {type: hdd}'), before)).toEqual([
      'immutable-field /parameters',
    ])
    expect(judge(klass('provisioner: a\nparameters: {type: ssd}\nreclaimPolicy: Retain'), before)).toEqual([
      'immutable-field /reclaimPolicy',
    ])
  })
})
