import { describe, expect, test } from 'vitest'
import { podOf, refusals } from '../test-judge.ts'

const at = '/spec/volumes/0'

const sources: [string, ...string[]][] = [
  [''],
  ['emptyDir: {}'],
  ['emptyDir: {sizeLimit: -1Gi}', '/emptyDir/sizeLimit'],
  ['emptyDir: {}, hostPath: {path: /a}', '/hostPath'],
  ['hostPath: {path: /a, type: Directory}'],
  ['hostPath: {}', '/hostPath/path'],
  ['hostPath: {path: /a/../b}', '/hostPath/path'],
  ['hostPath: {path: /a, type: Folder}', '/hostPath/type'],
  ['configMap: {name: a, defaultMode: 0644, items: [{key: a, path: b/c, mode: 0400}]}'],
  ['configMap: {}', '/configMap/name'],
  ['configMap: {name: a, defaultMode: 1000}', '/configMap/defaultMode'],
  ['configMap: {name: a, items: [{key: b}]}', '/configMap/items/0/path'],
  ['configMap: {name: a, items: [{key: b, path: /c}]}', '/configMap/items/0/path'],
  ['configMap: {name: a, items: [{key: b, path: ..c}]}', '/configMap/items/0/path'],
  ['secret: {secretName: a}'],
  ['secret: {}', '/secret/secretName'],
  ['persistentVolumeClaim: {claimName: a}'],
  ['persistentVolumeClaim: {}', '/persistentVolumeClaim/claimName'],
  ['nfs: {server: a, path: /b}'],
  ['nfs: {server: a, path: b}', '/nfs/path'],
  ['csi: {driver: a.example.com}'],
  ['csi: {}', '/csi/driver'],
  ['image: {reference: a, pullPolicy: Never}'],
  ['image: {}', '/image/reference'],
  ['image: {reference: a, pullPolicy: never}', '/image/pullPolicy'],
  ['downwardAPI: {items: [{path: a, fieldRef: {fieldPath: metadata.labels}}]}'],
  [
    'downwardAPI: {items: [{path: a, fieldRef: {fieldPath: status.podIP}}]}',
    '/downwardAPI/fieldRef/fieldPath',
  ],
  ['downwardAPI: {items: [{path: a}]}', '/downwardAPI'],
  [
    'downwardAPI: {items: [{path: a, resourceFieldRef: {resource: limits.cpu}}]}',
    '/downwardAPI/resourceFieldRef/containerName',
  ],
  ['projected: {sources: [{serviceAccountToken: {path: a}}, {secret: {name: b}}, {configMap: {name: c}}]}'],
  ['projected: {sources: [{serviceAccountToken: {}}]}', '/projected/path'],
  [
    'projected: {sources: [{serviceAccountToken: {path: a, expirationSeconds: 599}}]}',
    '/projected/sources/0/serviceAccountToken/expirationSeconds',
  ],
  ['projected: {sources: [{secret: {name: a}, configMap: {name: b}}]}', '/projected/sources/0'],
  [
    'projected: {sources: [{secret: {name: a, items: [{key: b, path: c}]}}, {secret: {name: d, items: [{key: b, path: c}]}}]}',
    '/projected',
  ],
  ['iscsi: {targetPortal: "a:1", iqn: "iqn.2001-04.com.example:storage.disk1", lun: 0}'],
  ['iscsi: {targetPortal: "a:1", iqn: nonsense, lun: 256}', '/iscsi/iqn', '/iscsi/lun'],
  ['cephfs: {}', '/cephfs/monitors'],
  ['gitRepo: {repository: a, directory: ../b}', '/gitRepo/directory'],
  ['azureDisk: {diskName: a, diskURI: "https://b"}'],
  ['azureDisk: {diskName: a, diskURI: b}', '/azureDisk/diskURI'],
  [
    'ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}}',
  ],
  ['ephemeral: {}', '/ephemeral/volumeClaimTemplate'],
  [
    'ephemeral: {volumeClaimTemplate: {metadata: {name: a}, spec: {accessModes: [RWO], resources: {requests: {storage: 0}}}}}',
    '/ephemeral/volumeClaimTemplate/metadata/name',
    '/ephemeral/volumeClaimTemplate/spec/accessModes',
    '/ephemeral/volumeClaimTemplate/spec/resources/storage',
  ],
]

describe('a volume', () => {
  test.each(sources)('%s', (source, ...paths) => {
    expect(refusals(podOf(`volumes: [{name: data${source && `, ${source}`}}]`))).toEqual(
      paths.map((path) => at + path),
    )
  })

  test('has a name of its own', () => {
    expect(refusals(podOf('volumes: [{emptyDir: {}}, {name: A, emptyDir: {}}]'))).toEqual([
      '/spec/volumes/0/name',
      '/spec/volumes/1/name',
    ])
    expect(refusals(podOf('volumes: [{name: a}, {name: a}]'))).toEqual(['/spec/volumes/1/name'])
  })

  test('cannot be the claim that an ephemeral volume makes', () => {
    const claim =
      'ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1}}}}}'
    expect(
      refusals(
        podOf(`volumes: [{name: a, ${claim}}, {name: b, persistentVolumeClaim: {claimName: shop-a}}]`),
      ),
    ).toEqual(['/spec/volumes/1/persistentVolumeClaim/claimName'])
  })
})

const mountsAt = '/spec/containers/0/volumeMounts'

const mounts: [string, ...string[]][] = [
  ['{name: data, mountPath: /a, subPath: b/c}'],
  ['{name: data, mountPath: /a}, {name: data, mountPath: /b}'],
  ['{name: date, mountPath: /a}', '/0/name'],
  ['{mountPath: /a}', '/0/name'],
  ['{name: data}', '/0/mountPath'],
  ['{name: data, mountPath: /a}, {name: data, mountPath: /a}', '/1/mountPath'],
  ['{name: data, mountPath: /a, subPath: /b}', '/subPath'],
  ['{name: data, mountPath: /a, subPath: b/../c}', '/subPath'],
  ['{name: data, mountPath: /a, subPath: b, subPathExpr: c}', '/0/subPathExpr'],
  ['{name: data, mountPath: /a, mountPropagation: HostToContainer}'],
  ['{name: data, mountPath: /a, mountPropagation: Bidirectional}', '/mountPropagation'],
  ['{name: data, mountPath: /a, mountPropagation: Both}', '/mountPropagation'],
  ['{name: data, mountPath: /a, readOnly: true, recursiveReadOnly: Enabled}'],
  ['{name: data, mountPath: /a, recursiveReadOnly: Enabled}', '/recursiveReadOnly'],
]

describe('mounts', () => {
  test.each(mounts)('%s', (list, ...paths) => {
    expect(refusals(podOf('volumes: [{name: data}]', `volumeMounts: [${list}]`))).toEqual(
      paths.map((path) => mountsAt + path),
    )
  })

  test('of a volume that was refused say nothing more', () => {
    expect(
      refusals(podOf('volumes: [{name: data, secret: {}}]', 'volumeMounts: [{name: data, mountPath: /a}]')),
    ).toEqual(['/spec/volumes/0/secret/secretName'])
  })
})

describe('devices', () => {
  const volumes = 'volumes: [{name: data, persistentVolumeClaim: {claimName: a}}, {name: tmp}]'
  test.each([
    ['{name: data, devicePath: /dev/a}'],
    ['{name: tmp, devicePath: /dev/a}', '/0/name'],
    ['{name: data}', '/0/devicePath'],
    ['{name: data, devicePath: /dev/../a}', '/0/devicePath'],
    ['{name: other, devicePath: /dev/a}', '/0/name'],
  ])('%s', (list, ...paths) => {
    expect(refusals(podOf(volumes, `volumeDevices: [${list}]`))).toEqual(
      paths.map((path) => `/spec/containers/0/volumeDevices${path}`),
    )
  })

  test('do not go with a user namespace', () => {
    expect(
      refusals(podOf(`hostUsers: false, ${volumes}`, 'volumeDevices: [{name: data, devicePath: /dev/a}]')),
    ).toEqual(['/spec/containers/0/volumeDevices'])
  })
})

test('a StatefulSet’s claims are volumes of its pods', () => {
  const template = '{spec: {containers: [{name: a, image: b, volumeMounts: [{name: data, mountPath: /a}]}]}}'
  const claims = (name: string): string =>
    `{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a}, spec: {template: ${template}, volumeClaimTemplates: [{metadata: {name: ${name}}, spec: {}}]}}`
  expect(refusals(claims('data'))).not.toContain('/spec/template/spec/containers/0/volumeMounts/0/name')
  expect(refusals(claims('date'))).toContain('/spec/template/spec/containers/0/volumeMounts/0/name')
})

test('a claim of a StatefulSet can be a raw device', () => {
  const device = 'volumeDevices: [{name: data, devicePath: /dev/xvda}]'
  const template = `{metadata: {labels: {app: a}}, spec: {containers: [{name: app, image: 'shop:1', ${device}}]}}`
  const claim =
    '{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], volumeMode: Block, resources: {requests: {storage: 1Gi}}}}'
  expect(
    refusals(
      `{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a}, spec: {selector: {matchLabels: {app: a}}, template: ${template}, volumeClaimTemplates: [${claim}]}}`,
    ),
  ).toEqual([])
})
