import type { Words } from '../../diagnostic.ts'
import type { Field } from '../field.ts'
import type { Context, Validator, Validators } from '../validator.ts'
import { shown } from './words.ts'

/** Labels of nodes that have another name now; the API server warns of them. */
const labels: Readonly<Record<string, string>> = {
  'beta.kubernetes.io/arch': 'kubernetes.io/arch',
  'beta.kubernetes.io/os': 'kubernetes.io/os',
  'failure-domain.beta.kubernetes.io/region': 'topology.kubernetes.io/region',
  'failure-domain.beta.kubernetes.io/zone': 'topology.kubernetes.io/zone',
  'beta.kubernetes.io/instance-type': 'node.kubernetes.io/instance-type',
}

/** Kinds of volumes without a future, and what to use instead. */
const volumes: Readonly<Record<string, Words>> = {
  gitRepo: {
    en: 'Clone the repository in an init container into an `emptyDir`.',
    zh: '请在 init 容器里把仓库克隆到 `emptyDir`。',
  },
  ...Object.fromEntries(
    ['cephfs', 'flocker', 'glusterfs', 'photonPersistentDisk', 'quobyte', 'rbd', 'scaleIO', 'storageos'].map(
      (name) => [name, { en: 'Use a CSI driver instead.', zh: '请改用 CSI 驱动。' }],
    ),
  ),
}

const templates: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  PodTemplate: ['template', 'spec'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
}

function warn({ report }: Context, { keySpan, path }: Field, en: string, zh: string): void {
  report.add('kubernetes/deprecated-field', keySpan, { en, zh }, { path })
}

function sayLabel(context: Context, at: Field, name: string): void {
  const now = labels[name]
  if (now !== undefined)
    warn(
      context,
      at,
      `The label ${shown(name)} is deprecated and may vanish from nodes. Use \`${now}\`.`,
      `标签 ${shown(name)} 已弃用，节点上可能不再有它。请改用 \`${now}\`。`,
    )
}

const sayPodSpec: Validator = (object, context) => {
  const spec = object.get(...(templates[context.gvk.kind] ?? ['spec', 'template', 'spec']))
  for (const { name, field } of spec.get('nodeSelector').fields) sayLabel(context, field, name)
  const required = spec.get('affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution')
  for (const term of required.get('nodeSelectorTerms').items)
    for (const { key } of term.get('matchExpressions').items.map((each) => ({ key: each.get('key') })))
      sayLabel(context, key, key.text ?? '')
  for (const constraint of spec.get('topologySpreadConstraints').items)
    sayLabel(context, constraint.get('topologyKey'), constraint.get('topologyKey').text ?? '')
  for (const volume of spec.get('volumes').items)
    for (const { name, field } of volume.fields) {
      const instead = volumes[name]
      if (instead && field.isSet)
        warn(
          context,
          field,
          `Volumes of the kind \`${name}\` are deprecated, and most nodes no longer mount them. ${instead.en}`,
          `\`${name}\` 类型的卷已弃用，大多数节点已不再挂载。${instead.zh}`,
        )
    }
}

const sayService: Validator = (object, context) => {
  const ips = object.get('spec', 'externalIPs')
  if (ips.items.length > 0)
    warn(
      context,
      ips,
      '`externalIPs` is deprecated, because whoever may create a Service can take over foreign addresses with it. Use `type: LoadBalancer` or a Gateway.',
      '`externalIPs` 已弃用：能创建 Service 的人可以借它接管别人的地址。请改用 `type: LoadBalancer` 或 Gateway。',
    )
  const distribution = object.get('spec', 'trafficDistribution')
  if (distribution.text === 'PreferClose')
    warn(
      context,
      distribution,
      '`PreferClose` is the old name of `PreferSameZone`. Write the new one, which says what happens.',
      '`PreferClose` 是 `PreferSameZone` 的旧名。请写新名，含义更明确。',
    )
}

/** An annotation that became a field. */
function annotation(name: string, instead: string): Validator {
  return (object, context) => {
    const field = object.get('metadata', 'annotations', name)
    if (field.isSet)
      warn(
        context,
        field,
        `The annotation \`${name}\` is deprecated. Use \`${instead}\`.`,
        `注解 \`${name}\` 已弃用。请改用 \`${instead}\`。`,
      )
  }
}

function api(since: string, en: string, zh: string): Validator {
  return (object, { report, gvk }) =>
    report.add(
      'kubernetes/deprecated-api',
      object.get('kind').span,
      {
        en: `${gvk.kind} is deprecated since Kubernetes ${since}. ${en}`,
        zh: `${gvk.kind} 自 Kubernetes ${since} 起已弃用。${zh}`,
      },
      { path: '/kind' },
    )
}

const sayReclaimPolicy: Validator = (object, context) => {
  const policy = object.get('spec', 'persistentVolumeReclaimPolicy')
  if (policy.text === 'Recycle')
    warn(
      context,
      policy,
      '`Recycle` is deprecated. Use `Delete` with dynamic provisioning, or `Retain`.',
      '`Recycle` 已弃用。请配合动态制备使用 `Delete`，或使用 `Retain`。',
    )
}

/** What the API server accepts with a warning, since it has another name or no future. */
export const deprecationValidators: Validators = {
  ...Object.fromEntries(
    ['Pod', 'PodTemplate', 'CronJob', 'Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job'].map(
      (kind) => [kind, [sayPodSpec]],
    ),
  ),
  Service: [sayService],
  Endpoints: [
    api(
      '1.33',
      'Use EndpointSlice of `discovery.k8s.io/v1`.',
      '请使用 `discovery.k8s.io/v1` 的 EndpointSlice。',
    ),
  ],
  ComponentStatus: [
    api('1.19', 'Ask the health endpoints of the components.', '请查询各组件自己的健康检查端点。'),
  ],
  Ingress: [annotation('kubernetes.io/ingress.class', 'spec.ingressClassName')],
  PersistentVolume: [
    sayReclaimPolicy,
    annotation('volume.beta.kubernetes.io/storage-class', 'spec.storageClassName'),
  ],
  PersistentVolumeClaim: [annotation('volume.beta.kubernetes.io/storage-class', 'spec.storageClassName')],
}
