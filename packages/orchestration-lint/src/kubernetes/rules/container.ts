import type { Rule } from '../../diagnostic.ts'

const docs = 'https://kubernetes.io/docs'
const pods = `${docs}/concepts/workloads/pods`

/** Rules about containers. */
export const containerRules = {
  'kubernetes/containers': {
    severity: 'error',
    title: {
      en: 'A pod without containers, or a container without a proper name',
      zh: '没有容器的 Pod，或名称不合规的容器',
    },
    documentation: `${pods}/#using-pods`,
  },
  'kubernetes/image': {
    severity: 'error',
    title: {
      en: 'An image reference or pull policy that is not accepted',
      zh: '不被接受的镜像引用或拉取策略',
    },
    documentation: `${docs}/concepts/containers/images/#image-names`,
  },
  'kubernetes/container-ports': {
    severity: 'error',
    title: {
      en: 'A container port with a wrong number, name or protocol',
      zh: '端口号、名称或协议不合规的容器端口',
    },
    documentation: `${docs}/concepts/services-networking/service/#field-spec-ports`,
  },
  'kubernetes/env': {
    severity: 'error',
    title: { en: 'An environment variable with a wrong name or source', zh: '名称或来源不合规的环境变量' },
    documentation: `${docs}/tasks/inject-data-application/define-environment-variable-container/#define-an-environment-variable-for-a-container`,
  },
  'kubernetes/downward-api': {
    severity: 'error',
    title: {
      en: 'A field that the downward API does not expose here',
      zh: 'downward API 在此处不提供的字段',
    },
    documentation: `${pods}/downward-api/#available-fields`,
  },
  'kubernetes/volume-mounts': {
    severity: 'error',
    title: {
      en: 'A mount of an unknown volume or at an impossible place',
      zh: '挂载未知的卷，或挂载到不可能的位置',
    },
    documentation: `${docs}/tasks/configure-pod-container/configure-volume-storage/#configure-a-volume-for-a-pod`,
  },
  'kubernetes/probes': {
    severity: 'error',
    title: {
      en: 'A probe without exactly one handler, or with a wrong number',
      zh: '处理方式不是恰好一种，或数值不合规的探针',
    },
    documentation: `${docs}/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes`,
  },
  'kubernetes/lifecycle': {
    severity: 'error',
    title: { en: 'A lifecycle hook that cannot run', zh: '无法运行的生命周期回调' },
    documentation: `${docs}/concepts/containers/container-lifecycle-hooks/#hook-handler-implementations`,
  },
  'kubernetes/init-containers': {
    severity: 'error',
    title: {
      en: 'An init or sidecar container with what it cannot have',
      zh: '初始化容器或边车容器中不允许的设置',
    },
    documentation: `${pods}/init-containers/#differences-from-regular-containers`,
  },
  'kubernetes/resources': {
    severity: 'error',
    title: {
      en: 'Requests and limits that contradict each other or their resource',
      zh: '互相矛盾或与资源类型矛盾的 requests 和 limits',
    },
    documentation: `${docs}/concepts/configuration/manage-resources-containers/#requests-and-limits`,
  },
  'kubernetes/security-context': {
    severity: 'error',
    title: { en: 'A security context that contradicts itself', zh: '自相矛盾的安全上下文' },
    documentation: `${docs}/tasks/configure-pod-container/security-context/#set-the-security-context-for-a-container`,
  },
  'kubernetes/security-profile': {
    severity: 'error',
    title: {
      en: 'A seccomp or AppArmor profile that is incomplete',
      zh: '不完整的 seccomp 或 AppArmor 配置',
    },
    documentation: `${docs}/tasks/configure-pod-container/security-context/#set-the-seccomp-profile-for-a-container`,
  },
} satisfies Record<string, Rule>
