import type { Rule } from '../../diagnostic.ts'

const docs = 'https://kubernetes.io/docs'
const pods = `${docs}/concepts/workloads/pods`
const scheduling = `${docs}/concepts/scheduling-eviction`

/** Rules about pods as a whole. */
export const podSpecRules = {
  'kubernetes/volumes': {
    severity: 'error',
    title: { en: 'A volume without exactly one complete source', zh: '来源不是恰好一个，或来源不完整的卷' },
    documentation: `${docs}/concepts/storage/volumes/#volume-types`,
  },
  'kubernetes/projected-volume': {
    severity: 'error',
    title: { en: 'A projected volume with an impossible source', zh: '来源不可能的投射卷' },
    documentation: `${docs}/concepts/storage/projected-volumes/#introduction`,
  },
  'kubernetes/restart-policy': {
    severity: 'error',
    title: { en: 'A restart policy that this workload cannot have', zh: '该工作负载不能使用的重启策略' },
    documentation: `${pods}/pod-lifecycle/#restart-policy`,
  },
  'kubernetes/pod-template': {
    severity: 'error',
    title: {
      en: 'Something that the pods of this workload cannot have',
      zh: '该工作负载的 Pod 不能使用的设置',
    },
    documentation: `${pods}/#pod-templates`,
  },
  'kubernetes/pod-spec': {
    severity: 'error',
    title: { en: 'A field of the pod whose value is not accepted', zh: '值不被接受的 Pod 字段' },
    documentation: `${pods}/#working-with-pods`,
  },
  'kubernetes/pod-update': {
    severity: 'error',
    title: { en: 'A change that a running pod does not allow', zh: '运行中的 Pod 不允许的修改' },
    documentation: `${pods}/#pod-update-and-replacement`,
  },
  'kubernetes/pod-os': {
    severity: 'error',
    title: { en: 'Settings that the pod’s operating system does not have', zh: 'Pod 的操作系统不支持的设置' },
    documentation: `${pods}/#pod-os`,
  },
  'kubernetes/host-namespaces': {
    severity: 'error',
    title: { en: 'Namespaces of the host that cannot be combined', zh: '不能同时使用的宿主机命名空间设置' },
    documentation: `${pods}/user-namespaces/#limitations`,
  },
  'kubernetes/sysctls': {
    severity: 'error',
    title: { en: 'A sysctl that the pod cannot set', zh: 'Pod 不能设置的 sysctl' },
    documentation: `${docs}/tasks/administer-cluster/sysctl-cluster/#setting-sysctls-for-a-pod`,
  },
  'kubernetes/affinity': {
    severity: 'error',
    title: { en: 'An affinity term that the scheduler cannot read', zh: '调度器无法理解的亲和性条目' },
    documentation: `${scheduling}/assign-pod-node/#affinity-and-anti-affinity`,
  },
  'kubernetes/topology-spread': {
    severity: 'error',
    title: { en: 'An incomplete topology spread constraint', zh: '不完整的拓扑分布约束' },
    documentation: `${scheduling}/topology-spread-constraints/#spread-constraint-definition`,
  },
  'kubernetes/tolerations': {
    severity: 'error',
    title: { en: 'A toleration that contradicts itself', zh: '自相矛盾的容忍度' },
    documentation: `${scheduling}/taint-and-toleration/#concepts`,
  },
  'kubernetes/pod-dns': {
    severity: 'error',
    title: {
      en: 'A DNS policy, configuration or host name that is not accepted',
      zh: '不被接受的 DNS 策略、配置或主机名',
    },
    documentation: `${docs}/concepts/services-networking/dns-pod-service/#pod-s-dns-policy`,
  },
} satisfies Record<string, Rule>
