/** What became of a version of an API that is no longer served. */
export interface Removal {
  /** The version of Kubernetes that stopped serving it. */
  readonly since: string
  /** Where the kind is now; nothing if it is gone. */
  readonly now?: string
}

/** From https://kubernetes.io/docs/reference/using-api/deprecation-guide/: `apiVersion`, release, new `apiVersion`, kinds. */
const rows: readonly (readonly [string, string, string, string])[] = [
  ['extensions/v1beta1', '1.16', 'apps/v1', 'DaemonSet Deployment ReplicaSet'],
  ['extensions/v1beta1', '1.16', 'networking.k8s.io/v1', 'NetworkPolicy'],
  ['extensions/v1beta1', '1.16', '', 'PodSecurityPolicy'],
  ['extensions/v1beta1', '1.22', 'networking.k8s.io/v1', 'Ingress'],
  ['apps/v1beta1', '1.16', 'apps/v1', 'ControllerRevision Deployment StatefulSet'],
  ['apps/v1beta2', '1.16', 'apps/v1', 'ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet'],
  [
    'admissionregistration.k8s.io/v1beta1',
    '1.22',
    'admissionregistration.k8s.io/v1',
    'MutatingWebhookConfiguration ValidatingWebhookConfiguration',
  ],
  ['apiextensions.k8s.io/v1beta1', '1.22', 'apiextensions.k8s.io/v1', 'CustomResourceDefinition'],
  ['apiregistration.k8s.io/v1beta1', '1.22', 'apiregistration.k8s.io/v1', 'APIService'],
  ['authentication.k8s.io/v1beta1', '1.22', 'authentication.k8s.io/v1', 'TokenReview'],
  [
    'authorization.k8s.io/v1beta1',
    '1.22',
    'authorization.k8s.io/v1',
    'LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview',
  ],
  ['certificates.k8s.io/v1beta1', '1.22', 'certificates.k8s.io/v1', 'CertificateSigningRequest'],
  ['coordination.k8s.io/v1beta1', '1.22', 'coordination.k8s.io/v1', 'Lease'],
  ['networking.k8s.io/v1beta1', '1.22', 'networking.k8s.io/v1', 'Ingress IngressClass'],
  [
    'rbac.authorization.k8s.io/v1alpha1',
    '1.22',
    'rbac.authorization.k8s.io/v1',
    'ClusterRole ClusterRoleBinding Role RoleBinding',
  ],
  [
    'rbac.authorization.k8s.io/v1beta1',
    '1.22',
    'rbac.authorization.k8s.io/v1',
    'ClusterRole ClusterRoleBinding Role RoleBinding',
  ],
  ['scheduling.k8s.io/v1alpha1', '1.22', 'scheduling.k8s.io/v1', 'PriorityClass'],
  ['scheduling.k8s.io/v1beta1', '1.22', 'scheduling.k8s.io/v1', 'PriorityClass'],
  ['storage.k8s.io/v1beta1', '1.22', 'storage.k8s.io/v1', 'CSIDriver CSINode StorageClass VolumeAttachment'],
  ['batch/v2alpha1', '1.21', 'batch/v1', 'CronJob'],
  ['batch/v1beta1', '1.25', 'batch/v1', 'CronJob'],
  ['discovery.k8s.io/v1beta1', '1.25', 'discovery.k8s.io/v1', 'EndpointSlice'],
  ['events.k8s.io/v1beta1', '1.25', 'events.k8s.io/v1', 'Event'],
  ['autoscaling/v2beta1', '1.25', 'autoscaling/v2', 'HorizontalPodAutoscaler'],
  ['autoscaling/v2beta2', '1.26', 'autoscaling/v2', 'HorizontalPodAutoscaler'],
  ['policy/v1beta1', '1.25', 'policy/v1', 'PodDisruptionBudget'],
  ['policy/v1beta1', '1.25', '', 'PodSecurityPolicy'],
  ['node.k8s.io/v1alpha1', '1.24', 'node.k8s.io/v1', 'RuntimeClass'],
  ['node.k8s.io/v1beta1', '1.25', 'node.k8s.io/v1', 'RuntimeClass'],
  [
    'flowcontrol.apiserver.k8s.io/v1beta1',
    '1.26',
    'flowcontrol.apiserver.k8s.io/v1',
    'FlowSchema PriorityLevelConfiguration',
  ],
  [
    'flowcontrol.apiserver.k8s.io/v1beta2',
    '1.29',
    'flowcontrol.apiserver.k8s.io/v1',
    'FlowSchema PriorityLevelConfiguration',
  ],
  [
    'flowcontrol.apiserver.k8s.io/v1beta3',
    '1.32',
    'flowcontrol.apiserver.k8s.io/v1',
    'FlowSchema PriorityLevelConfiguration',
  ],
  ['storage.k8s.io/v1beta1', '1.27', 'storage.k8s.io/v1', 'CSIStorageCapacity'],
]

const removals = new Map<string, Removal>(
  rows.flatMap(([apiVersion, since, now, kinds]) =>
    kinds
      .split(' ')
      .map((kind) => [`${apiVersion} ${kind}`, now === '' ? { since } : { since, now }] as const),
  ),
)

/** Whether a kind was served under this version once, and is no more. */
export function removalOf(apiVersion: string, kind: string): Removal | undefined {
  return removals.get(`${apiVersion} ${kind}`)
}

/** The releases that have a section of their own in the guide. */
const sections = new Set(['1.16', '1.22', '1.25', '1.26', '1.27', '1.29', '1.32'])

/** Where the guide speaks of a removal. */
export function guideTo({ since }: Removal): string {
  const guide = 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/'
  return sections.has(since) ? `${guide}#v${since.replace('.', '-')}` : guide
}
