import { z } from 'zod'
import { labelsSchema, type Manifest } from './manifest.ts'

const unknownFields = z.record(z.string(), z.unknown())
const named = z.looseObject({ name: z.string() })
const items = z.array(z.looseObject({ key: z.string() })).optional()

const containerContextSchema = z.looseObject({
  privileged: z.boolean().optional(),
  allowPrivilegeEscalation: z.boolean().optional(),
  readOnlyRootFilesystem: z.boolean().optional(),
  runAsNonRoot: z.boolean().optional(),
  runAsUser: z.number().optional(),
  seccompProfile: z.looseObject({ type: z.string() }).optional(),
  capabilities: z
    .object({ add: z.array(z.string()).default([]), drop: z.array(z.string()).default([]) })
    .optional(),
})

const containerSchema = z.looseObject({
  name: z.string(),
  image: z.string(),
  ports: z.array(z.looseObject({ name: z.string().optional(), containerPort: z.number() })).default([]),
  env: z.array(z.looseObject({ name: z.string(), valueFrom: unknownFields.optional() })).default([]),
  envFrom: z
    .array(z.looseObject({ configMapRef: named.optional(), secretRef: named.optional() }))
    .default([]),
  resources: z
    .looseObject({ requests: unknownFields.default({}), limits: unknownFields.default({}) })
    .prefault({}),
  securityContext: containerContextSchema.prefault({}),
  volumeMounts: z.array(z.looseObject({ name: z.string(), subPath: z.string().optional() })).default([]),
})

const projectedSource = z.looseObject({
  secret: named.extend({ items }).optional(),
  configMap: named.extend({ items }).optional(),
})

const volumeSchema = z.looseObject({
  name: z.string(),
  configMap: named.extend({ items }).optional(),
  secret: z.looseObject({ secretName: z.string(), items }).optional(),
  persistentVolumeClaim: z.looseObject({ claimName: z.string() }).optional(),
  projected: z.looseObject({ sources: z.array(projectedSource) }).optional(),
  emptyDir: z.looseObject({ medium: z.string().optional(), sizeLimit: z.string().optional() }).optional(),
})

const podSpecSchema = z.looseObject({
  serviceAccountName: z.string().optional(),
  automountServiceAccountToken: z.boolean().optional(),
  securityContext: containerContextSchema.prefault({}),
  initContainers: z.array(containerSchema).default([]),
  containers: z.array(containerSchema),
  volumes: z.array(volumeSchema).default([]),
})

const templateSchema = z.looseObject({
  metadata: z.looseObject({ labels: labelsSchema.default({}) }).prefault({}),
  spec: podSpecSchema,
})

const workloadSchema = z.looseObject({ spec: z.looseObject({ template: templateSchema }) })
const cronJobSchema = z.looseObject({ spec: z.looseObject({ jobTemplate: workloadSchema }) })

export type Container = z.infer<typeof containerSchema>
export type PodSpec = z.infer<typeof podSpecSchema>

/** An object that starts pods, and the pods that it starts. */
export type Workload = { manifest: Manifest; labels: Record<string, string>; pod: PodSpec }

const kinds = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'CronJob'])

/** The workloads among some objects. @throws ZodError when a template is not that of a pod */
export function workloadsOf(manifests: Manifest[]): Workload[] {
  return manifests
    .filter(({ kind }) => kinds.has(kind))
    .map((manifest) => {
      const job = manifest.kind === 'CronJob' ? cronJobSchema.parse(manifest).spec.jobTemplate : manifest
      const { metadata, spec } = workloadSchema.parse(job).spec.template
      return { manifest, labels: metadata.labels, pod: spec }
    })
}

export function containersOf({ initContainers, containers }: PodSpec): Container[] {
  return [...initContainers, ...containers]
}
