import type { Rule } from '../../diagnostic.ts'

const docs = 'https://kubernetes.io/docs'

export const resourceAdviceRules = {
  'kubernetes/service-selects-nothing': {
    severity: 'warning',
    title: {
      en: 'A Service that selects none of the pods beside it',
      zh: 'Service 选不中同一文件里的任何 Pod',
    },
    documentation: `${docs}/concepts/services-networking/service/#services-in-kubernetes`,
  },
  'kubernetes/service-target-port': {
    severity: 'warning',
    title: { en: 'A Service that targets a port name no container has', zh: 'Service 指向容器没有的端口名' },
    documentation: `${docs}/concepts/services-networking/service/#field-spec-ports`,
  },
  'kubernetes/ingress-backend-elsewhere': {
    severity: 'warning',
    title: {
      en: 'An Ingress whose Service beside it has another port',
      zh: 'Ingress 的端口与同一文件里的 Service 不一致',
    },
    documentation: `${docs}/concepts/services-networking/ingress/#the-ingress-resource`,
  },
  'kubernetes/autoscaler-target-missing': {
    severity: 'warning',
    title: { en: 'An autoscaler whose target is spelled otherwise', zh: '自动伸缩的目标与清单不一致' },
    documentation: `${docs}/concepts/workloads/autoscaling/horizontal-pod-autoscale/#how-does-a-horizontalpodautoscaler-work`,
  },
  'kubernetes/secret-in-clear': {
    severity: 'info',
    title: { en: 'Real-looking secrets in a manifest', zh: '清单里像真的一样的密钥' },
    documentation: `${docs}/concepts/security/secrets-good-practices/#avoid-sharing-secret-manifests`,
  },
  'kubernetes/default-namespace': {
    severity: 'info',
    title: { en: 'The namespace default by name', zh: '写明 default 命名空间' },
    documentation: `${docs}/concepts/overview/working-with-objects/namespaces/#initial-namespaces`,
  },
  'kubernetes/budget-blocks-drain': {
    severity: 'warning',
    title: { en: 'A budget that never lets a node be drained', zh: '让节点永远排不空的预算' },
    documentation: `${docs}/tasks/run-application/configure-pdb/#arbitrary-controllers-and-selectors`,
  },
  'kubernetes/rollout-stops-all': {
    severity: 'warning',
    title: { en: 'A rolling update that stops all pods at once', zh: '一次停掉所有 Pod 的滚动更新' },
    documentation: `${docs}/concepts/workloads/controllers/deployment/#max-unavailable`,
  },
  'kubernetes/max-unavailable-ignored': {
    severity: 'warning',
    title: {
      en: 'maxUnavailable of a StatefulSet, which 1.36 ignores',
      zh: 'StatefulSet 的 maxUnavailable，1.36 会忽略它',
    },
    documentation: `${docs}/concepts/workloads/controllers/statefulset/#maximum-unavailable-pods`,
  },
  'kubernetes/cron-never-runs': {
    severity: 'warning',
    title: { en: 'A schedule with a date that never comes', zh: '永远不会到来的日期' },
    documentation: `${docs}/concepts/workloads/controllers/cron-jobs/#schedule-syntax`,
  },
} satisfies Record<string, Rule>
