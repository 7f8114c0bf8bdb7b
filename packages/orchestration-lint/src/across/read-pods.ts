import type { Field } from '../kubernetes/field.ts'
import type { Container, Variable } from './model.ts'
import { namedIn, placeIn, textsOf, type Source } from './read-kubernetes.ts'

const templates: Readonly<Record<string, readonly string[]>> = {
  Pod: [],
  Deployment: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  ReplicationController: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
}

function refer(source: Source, kind: string, name: Field, key?: Field, optional?: Field): void {
  const named = namedIn(source, name)
  if (!named) return
  source.model.references.push({
    kind,
    name: named,
    key: key && namedIn(source, key),
    isOptional: optional?.boolean === true,
    namespace: source.namespace,
  })
}

function readVariable(entry: Field, source: Source): Variable | undefined {
  const name = entry.get('name')
  const value = entry.get('value')
  const from = entry.get('valueFrom')
  for (const [field, kind] of [
    ['configMapKeyRef', 'ConfigMap'],
    ['secretKeyRef', 'Secret'],
  ] as const) {
    const key = from.get(field)
    refer(source, kind, key.get('name'), key.get('key'), key.get('optional'))
  }
  if (name.text === undefined) return undefined
  return { name: name.text, value: value.text, at: placeIn(source, name), valueAt: placeIn(source, value) }
}

function sourcesOf(container: Field, source: Source): Container['sources'] {
  return container.get('envFrom').items.flatMap((entry) =>
    (
      [
        ['configMapRef', 'ConfigMap'],
        ['secretRef', 'Secret'],
      ] as const
    ).flatMap(([field, kind]) => {
      const reference = entry.get(field)
      refer(source, kind, reference.get('name'), undefined, reference.get('optional'))
      const name = reference.get('name').text
      return name === undefined ? [] : [{ kind, name, prefix: entry.get('prefix').text ?? '' }]
    }),
  )
}

function portsOf(container: Field, source: Source): Container['ports'] {
  const probes = ['startupProbe', 'readinessProbe', 'livenessProbe'].flatMap((probe) =>
    ['httpGet', 'tcpSocket', 'grpc'].map((way) => container.get(probe, way, 'port')),
  )
  const declared = container.get('ports').items.map((port) => port.get('containerPort'))
  return [...declared, ...probes].flatMap((field) =>
    field.number === undefined ? [] : [{ port: field.number, at: placeIn(source, field) }],
  )
}

function readContainer(container: Field, pod: Field, source: Source): void {
  const own = container.get('securityContext')
  const user = own.get('runAsUser').isSet ? own.get('runAsUser') : pod.get('securityContext', 'runAsUser')
  const nonRoot = own.get('runAsNonRoot').isSet
    ? own.get('runAsNonRoot')
    : pod.get('securityContext', 'runAsNonRoot')
  source.model.containers.push({
    file: source.file,
    namespace: source.namespace,
    name: container.get('name').text ?? '',
    image: namedIn(source, container.get('image')),
    variables: container.get('env').items.flatMap((entry) => readVariable(entry, source) ?? []),
    sources: sourcesOf(container, source),
    ports: portsOf(container, source),
    runAsUser: user.number === undefined ? undefined : { id: user.number, at: placeIn(source, user) },
    runAsNonRoot: nonRoot.boolean === true ? placeIn(source, nonRoot) : undefined,
  })
}

function readVolumes(pod: Field, source: Source): void {
  const projected = pod.get('volumes').items.flatMap((volume) => volume.get('projected', 'sources').items)
  for (const volume of [...pod.get('volumes').items, ...projected]) {
    refer(source, 'PersistentVolumeClaim', volume.get('persistentVolumeClaim', 'claimName'))
    for (const [field, kind, nameField] of [
      ['configMap', 'ConfigMap', 'name'],
      ['secret', 'Secret', volume.get('secret', 'secretName').isSet ? 'secretName' : 'name'],
    ] as const) {
      const given = volume.get(field)
      refer(source, kind, given.get(nameField), undefined, given.get('optional'))
      for (const item of given.get('items').items)
        refer(source, kind, given.get(nameField), item.get('key'), given.get('optional'))
    }
  }
}

/** Adds the Pods of a workload. */
export function readPods(root: Field, kind: string, name: string, source: Source): void {
  const path = templates[kind]
  if (!path) return
  const template = root.get(...path)
  const pod = template.get('spec')
  const containers = [...pod.get('containers').items, ...pod.get('initContainers').items]
  for (const container of containers) readContainer(container, pod, source)
  readVolumes(pod, source)
  for (const alias of pod.get('hostAliases').items)
    for (const host of alias.get('hostnames').items) source.model.hostAliases.add(host.text ?? '')
  for (const claim of root.get('spec', 'volumeClaimTemplates').items)
    source.model.definitions.push({
      file: source.file,
      namespace: source.namespace,
      kind: 'PersistentVolumeClaim',
      name: `${claim.get('metadata', 'name').text ?? ''}-${name}-0`,
      keys: undefined,
    })
  const ports = containers.flatMap((container) => container.get('ports').items)
  source.model.workloads.push({
    file: source.file,
    namespace: source.namespace,
    kind,
    name,
    labels: textsOf(template.get('metadata', 'labels')),
    portNames: new Set(ports.map((port) => port.get('name').text ?? '')),
    hasPorts: ports.length > 0,
  })
}
