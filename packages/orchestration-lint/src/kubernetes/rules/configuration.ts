import type { Rule } from '../../diagnostic.ts'

const docs = 'https://kubernetes.io/docs'

export const configurationRules = {
  'kubernetes/config-key': {
    severity: 'error',
    title: { en: 'The keys of ConfigMaps and Secrets', zh: 'ConfigMap 与 Secret 的键' },
    documentation: `${docs}/concepts/configuration/configmap/#configmap-object`,
  },
  'kubernetes/config-size': {
    severity: 'error',
    title: { en: 'How much a ConfigMap or a Secret holds', zh: 'ConfigMap 与 Secret 的容量' },
    documentation: `${docs}/concepts/configuration/configmap/#motivation`,
  },
  'kubernetes/secret-type': {
    severity: 'error',
    title: { en: 'What a Secret’s type demands of its data', zh: 'Secret 的类型对数据的要求' },
    documentation: `${docs}/concepts/configuration/secret/#secret-types`,
  },
  'kubernetes/access-modes': {
    severity: 'error',
    title: { en: 'Who may mount a volume, and how', zh: '卷的访问模式' },
    documentation: `${docs}/concepts/storage/persistent-volumes/#access-modes`,
  },
  'kubernetes/volume-claim': {
    severity: 'error',
    title: { en: 'What a PersistentVolumeClaim asks for', zh: 'PersistentVolumeClaim 申请的内容' },
    documentation: `${docs}/concepts/storage/persistent-volumes/#persistentvolumeclaims`,
  },
  'kubernetes/persistent-volume': {
    severity: 'error',
    title: { en: 'What a PersistentVolume is made of', zh: 'PersistentVolume 的构成' },
    documentation: `${docs}/concepts/storage/persistent-volumes/#persistent-volumes`,
  },
  'kubernetes/storage-class': {
    severity: 'error',
    title: { en: 'How a StorageClass makes volumes', zh: 'StorageClass 如何创建卷' },
    documentation: `${docs}/concepts/storage/storage-classes/#storageclass-objects`,
  },
  'kubernetes/role-rule': {
    severity: 'error',
    title: { en: 'The rules of a Role or ClusterRole', zh: 'Role 与 ClusterRole 的规则' },
    documentation: `${docs}/reference/access-authn-authz/rbac/#role-and-clusterrole`,
  },
  'kubernetes/role-binding': {
    severity: 'error',
    title: { en: 'Whom a binding gives which role', zh: '绑定把哪个角色授予谁' },
    documentation: `${docs}/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding`,
  },
  'kubernetes/limit-range': {
    severity: 'error',
    title: { en: 'Bounds and defaults of a LimitRange', zh: 'LimitRange 的上下限与默认值' },
    documentation: `${docs}/concepts/policy/limit-range/#constraints-on-resource-limits-and-requests`,
  },
  'kubernetes/resource-quota': {
    severity: 'error',
    title: { en: 'What a ResourceQuota counts', zh: 'ResourceQuota 统计的资源' },
    documentation: `${docs}/concepts/policy/resource-quotas/#types-of-resource-quota`,
  },
  'kubernetes/pod-security-label': {
    severity: 'error',
    title: { en: 'The Pod Security labels of a Namespace', zh: 'Namespace 的 Pod 安全标签' },
    documentation: `${docs}/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces`,
  },
  'kubernetes/priority-class': {
    severity: 'error',
    title: { en: 'Names and values of priority classes', zh: '优先级类的名称与数值' },
    documentation: `${docs}/concepts/scheduling-eviction/pod-priority-preemption/#priorityclass`,
  },
  'kubernetes/runtime-class': {
    severity: 'error',
    title: { en: 'The handler of a RuntimeClass', zh: 'RuntimeClass 的 handler' },
    documentation: `${docs}/concepts/containers/runtime-class/#2-create-the-corresponding-runtimeclass-resources`,
  },
  'kubernetes/lease': {
    severity: 'error',
    title: { en: 'The times of a Lease', zh: 'Lease 的时间字段' },
    documentation: `${docs}/concepts/architecture/leases/`,
  },
  'kubernetes/webhook': {
    severity: 'error',
    title: { en: 'Rules and addresses of admission webhooks', zh: '准入 webhook 的规则与地址' },
    documentation: `${docs}/reference/access-authn-authz/extensible-admission-controllers/#webhook-configuration`,
  },
  'kubernetes/admission-policy': {
    severity: 'error',
    title: {
      en: 'What an admission policy demands, and of which requests',
      zh: '准入策略的要求与适用的请求',
    },
    documentation: `${docs}/reference/access-authn-authz/validating-admission-policy/#getting-started-with-validating-admission-policy`,
  },
  'kubernetes/custom-resource': {
    severity: 'error',
    title: {
      en: 'Names and versions of a CustomResourceDefinition',
      zh: 'CustomResourceDefinition 的名称与版本',
    },
    documentation: `${docs}/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#create-a-customresourcedefinition`,
  },
  'kubernetes/api-service': {
    severity: 'error',
    title: { en: 'Name and priorities of an APIService', zh: 'APIService 的名称与优先级' },
    documentation: `${docs}/tasks/extend-kubernetes/configure-aggregation-layer/#register-apiservice-objects`,
  },
  'kubernetes/csi-driver': {
    severity: 'error',
    title: { en: 'The modes of a CSIDriver', zh: 'CSIDriver 的各种模式' },
    documentation: `${docs}/reference/kubernetes-api/config-and-storage-resources/csi-driver-v1/#CSIDriverSpec`,
  },
  'kubernetes/certificate-request': {
    severity: 'error',
    title: { en: 'What a CertificateSigningRequest asks for', zh: 'CertificateSigningRequest 的请求内容' },
    documentation: `${docs}/reference/access-authn-authz/certificate-signing-requests/#create-certificatesigningrequest`,
  },
} satisfies Record<string, Rule>
