import type { Rule } from '../../diagnostic.ts'

const docs = 'https://kubernetes.io/docs'

/** Advice on pods that the API server accepts. */
export const podAdviceRules = {
  'kubernetes/pod-security-restricted': {
    severity: 'warning',
    title: {
      en: 'The pod does not meet the Restricted Pod Security Standard',
      zh: 'Pod 不满足 Restricted 级别的 Pod 安全标准',
    },
    documentation: `${docs}/concepts/security/pod-security-standards/#restricted`,
  },
  'kubernetes/readiness-probe-missing': {
    severity: 'warning',
    title: { en: 'A serving container without a readiness probe', zh: '提供服务的容器没有就绪探针' },
    documentation: `${docs}/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-readiness-probes`,
  },
  'kubernetes/liveness-probe-missing': {
    severity: 'info',
    title: { en: 'A serving container without a liveness probe', zh: '提供服务的容器没有存活探针' },
    documentation: `${docs}/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-a-liveness-command`,
  },
  'kubernetes/requests-missing': {
    severity: 'warning',
    title: { en: 'A container without CPU or memory requests', zh: '容器没有 CPU 或内存的 requests' },
    documentation: `${docs}/concepts/configuration/manage-resources-containers/#requests-and-limits`,
  },
  'kubernetes/memory-limit-missing': {
    severity: 'warning',
    title: { en: 'A container without a memory limit', zh: '容器没有内存上限' },
    documentation: `${docs}/concepts/configuration/manage-resources-containers/#how-pods-with-resource-limits-are-run`,
  },
  'kubernetes/image-tag': {
    severity: 'warning',
    title: { en: 'An image without a fixed version', zh: '镜像没有固定的版本' },
    documentation: `${docs}/concepts/containers/images/#image-pull-policy`,
  },
  'kubernetes/secret-in-env': {
    severity: 'warning',
    title: { en: 'A secret in clear in an environment variable', zh: '环境变量中的明文机密' },
    documentation: `${docs}/concepts/configuration/secret/#using-secrets-as-environment-variables`,
  },
  'kubernetes/shared-writable-volume': {
    severity: 'info',
    title: { en: 'Several replicas that write to one volume', zh: '多个副本写入同一个卷' },
    documentation: `${docs}/concepts/storage/persistent-volumes/#access-modes`,
  },
} satisfies Record<string, Rule>
