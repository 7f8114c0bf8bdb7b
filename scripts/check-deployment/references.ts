import { z } from 'zod'
import { nameOf, problem, type DeploymentProblem, type Manifest } from './manifest.ts'
import { containersOf, type PodSpec, type Workload } from './pod.ts'

type Reference = { kind: string; name: string; keys: string[] }

const dataSchema = z.looseObject({
  data: z.record(z.string(), z.unknown()).default({}),
  stringData: z.record(z.string(), z.unknown()).default({}),
})
const keyRefSchema = z.looseObject({ name: z.string(), key: z.string() })
const scaledSchema = z.looseObject({
  spec: z.looseObject({
    scaleTargetRef: z.object({ apiVersion: z.string(), kind: z.string(), name: z.string() }),
  }),
})
const claimTemplatesSchema = z.looseObject({
  spec: z.looseObject({
    volumeClaimTemplates: z
      .array(z.looseObject({ metadata: z.looseObject({ name: z.string() }) }))
      .default([]),
  }),
})

function keysOf(items: { key: string }[] | undefined): string[] {
  return items?.map(({ key }) => key) ?? []
}

function volumeReferences(pod: PodSpec): Reference[] {
  return pod.volumes.flatMap(({ name, configMap, secret, persistentVolumeClaim, projected }) => {
    // A file that is mounted alone (subPath) has to be among the keys.
    const mounted = containersOf(pod)
      .flatMap(({ volumeMounts }) => volumeMounts)
      .flatMap((mount) => (mount.name === name && mount.subPath ? [mount.subPath] : []))
    const references: Reference[] = []
    if (configMap)
      references.push({
        kind: 'ConfigMap',
        name: configMap.name,
        keys: [...keysOf(configMap.items), ...mounted],
      })
    if (secret)
      references.push({
        kind: 'Secret',
        name: secret.secretName,
        keys: [...keysOf(secret.items), ...mounted],
      })
    if (persistentVolumeClaim)
      references.push({ kind: 'PersistentVolumeClaim', name: persistentVolumeClaim.claimName, keys: [] })
    for (const source of projected?.sources ?? []) {
      if (source.secret)
        references.push({ kind: 'Secret', name: source.secret.name, keys: keysOf(source.secret.items) })
      if (source.configMap)
        references.push({
          kind: 'ConfigMap',
          name: source.configMap.name,
          keys: keysOf(source.configMap.items),
        })
    }
    return references
  })
}

function environmentReferences(pod: PodSpec): Reference[] {
  return containersOf(pod).flatMap(({ env, envFrom }) => [
    ...envFrom.flatMap(({ configMapRef, secretRef }) => [
      ...(configMapRef ? [{ kind: 'ConfigMap', name: configMapRef.name, keys: [] }] : []),
      ...(secretRef ? [{ kind: 'Secret', name: secretRef.name, keys: [] }] : []),
    ]),
    ...env.flatMap(({ valueFrom = {} }) =>
      Object.entries({ ConfigMap: valueFrom.configMapKeyRef, Secret: valueFrom.secretKeyRef }).flatMap(
        ([kind, reference]) => {
          const { data } = keyRefSchema.safeParse(reference)
          return data ? [{ kind, name: data.name, keys: [data.key] }] : []
        },
      ),
    ),
  ])
}

function podReferences({ pod }: Workload): Reference[] {
  const account = pod.serviceAccountName
  return [
    ...volumeReferences(pod),
    ...environmentReferences(pod),
    ...(account ? [{ kind: 'ServiceAccount', name: account, keys: [] }] : []),
  ]
}

function missing(from: Manifest, { kind, name, keys }: Reference, manifests: Manifest[]): string[] {
  const target = manifests.find(
    (candidate) =>
      nameOf(candidate) === `${kind}/${name}` && candidate.metadata.namespace === from.metadata.namespace,
  )
  if (!target) return [`refers to ${kind}/${name}, which is not there`]
  const { data, stringData } = dataSchema.parse(target)
  return keys
    .filter((key) => !(key in data) && !(key in stringData))
    .map((key) => `refers to ${key} in ${kind}/${name}, which is not there`)
}

function unknownVolumes({ manifest, pod }: Workload): string[] {
  const claims = claimTemplatesSchema.safeParse(manifest).data?.spec.volumeClaimTemplates ?? []
  const known = new Set([
    ...pod.volumes.map(({ name }) => name),
    ...claims.map(({ metadata }) => metadata.name),
  ])
  return containersOf(pod)
    .flatMap(({ volumeMounts }) => volumeMounts)
    .filter(({ name }) => !known.has(name))
    .map(({ name }) => `mounts ${name}, which is no volume`)
}

function scaling(manifests: Manifest[]): DeploymentProblem[] {
  return manifests
    .filter(({ kind }) => kind === 'HorizontalPodAutoscaler')
    .flatMap((scaler) => {
      const { kind, name } = scaledSchema.parse(scaler).spec.scaleTargetRef
      const target = manifests.find((candidate) => nameOf(candidate) === `${kind}/${name}`)
      if (!target) return [problem(scaler, `refers to ${kind}/${name}, which is not there`)]
      const { data } = z.looseObject({ spec: z.looseObject({ replicas: z.number() }) }).safeParse(target)
      return data ? [problem(target, `sets replicas, and so does ${nameOf(scaler)}`)] : []
    })
}

/** Everything that pods and autoscalers refer to has to be among the same objects. */
export function checkReferences(manifests: Manifest[], workloads: Workload[]): DeploymentProblem[] {
  const inPods = workloads.flatMap((workload) =>
    [
      ...unknownVolumes(workload),
      ...podReferences(workload).flatMap((reference) => missing(workload.manifest, reference, manifests)),
    ].map((message) => problem(workload.manifest, message)),
  )
  return [...inPods, ...scaling(manifests)]
}
