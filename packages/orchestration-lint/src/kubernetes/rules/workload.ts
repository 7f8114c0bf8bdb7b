import type { Rule } from '../../diagnostic.ts'

const docs = 'https://kubernetes.io/docs'

export const workloadRules = {
  'kubernetes/selector': {
    severity: 'error',
    title: {
      en: 'A workload’s selector and its template’s labels',
      zh: '工作负载的 selector 与模板的 labels',
    },
    documentation: `${docs}/concepts/workloads/controllers/deployment/#selector`,
  },
  'kubernetes/update-strategy': {
    severity: 'error',
    title: { en: 'How a workload replaces its pods', zh: '工作负载如何替换 Pod' },
    documentation: `${docs}/concepts/workloads/controllers/deployment/#strategy`,
  },
  'kubernetes/replicas': {
    severity: 'error',
    title: { en: 'Counts and seconds of a workload', zh: '工作负载的数量与时间字段' },
    documentation: `${docs}/concepts/workloads/controllers/deployment/#writing-a-deployment-spec`,
  },
  'kubernetes/stateful-set': {
    severity: 'error',
    title: {
      en: 'What a StatefulSet alone has: order, ordinals, retention of volumes',
      zh: 'StatefulSet 独有的字段：顺序、序号、卷的保留',
    },
    documentation: `${docs}/concepts/workloads/controllers/statefulset/#components`,
  },
  'kubernetes/job': {
    severity: 'error',
    title: { en: 'How often a Job runs its pods', zh: 'Job 运行 Pod 的次数' },
    documentation: `${docs}/concepts/workloads/controllers/job/#writing-a-job-spec`,
  },
  'kubernetes/job-selector': {
    severity: 'error',
    title: { en: 'A Job’s selector is generated', zh: 'Job 的 selector 由系统生成' },
    documentation: `${docs}/concepts/workloads/controllers/job/#specifying-your-own-pod-selector`,
  },
  'kubernetes/job-policy': {
    severity: 'error',
    title: { en: 'When a Job counts as failed or successful', zh: 'Job 何时算失败或成功' },
    documentation: `${docs}/concepts/workloads/controllers/job/#pod-failure-policy`,
  },
  'kubernetes/cron-job': {
    severity: 'error',
    title: {
      en: 'What a CronJob does with overdue and overlapping runs',
      zh: 'CronJob 如何处理逾期与重叠的运行',
    },
    documentation: `${docs}/concepts/workloads/controllers/cron-jobs/#writing-a-cronjob-spec`,
  },
  'kubernetes/cron-schedule': {
    severity: 'error',
    title: { en: 'The schedule of a CronJob', zh: 'CronJob 的调度表达式' },
    documentation: `${docs}/concepts/workloads/controllers/cron-jobs/#schedule-syntax`,
  },
  'kubernetes/cron-time-zone': {
    severity: 'error',
    title: { en: 'The time zone of a CronJob', zh: 'CronJob 的时区' },
    documentation: `${docs}/concepts/workloads/controllers/cron-jobs/#time-zones`,
  },
  'kubernetes/autoscaler': {
    severity: 'error',
    title: { en: 'Whom an autoscaler scales, and between which bounds', zh: '自动伸缩的对象与上下限' },
    documentation: `${docs}/concepts/workloads/autoscaling/horizontal-pod-autoscale/#how-does-a-horizontalpodautoscaler-work`,
  },
  'kubernetes/autoscaler-metric': {
    severity: 'error',
    title: { en: 'The metrics that an autoscaler looks at', zh: '自动伸缩依据的指标' },
    documentation: `${docs}/concepts/workloads/autoscaling/horizontal-pod-autoscale/#scaling-on-multiple-metrics`,
  },
  'kubernetes/autoscaler-behavior': {
    severity: 'error',
    title: { en: 'How fast an autoscaler scales', zh: '自动伸缩的速度' },
    documentation: `${docs}/concepts/workloads/autoscaling/horizontal-pod-autoscale/#configurable-scaling-behavior`,
  },
  'kubernetes/disruption-budget': {
    severity: 'error',
    title: { en: 'How many pods a PodDisruptionBudget keeps', zh: 'PodDisruptionBudget 保留多少 Pod' },
    documentation: `${docs}/tasks/run-application/configure-pdb/#think-about-how-your-application-reacts-to-disruptions`,
  },
  'kubernetes/immutable-field': {
    severity: 'error',
    title: { en: 'Fields that an update may not change', zh: '更新时不能改的字段' },
    documentation: `${docs}/tasks/manage-kubernetes-objects/declarative-config/#how-to-update-objects`,
  },
} satisfies Record<string, Rule>
