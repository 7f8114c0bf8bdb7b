import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { validateBehavior } from './autoscaler-behavior.ts'
import { validateMetrics } from './autoscaler-metric.ts'
import { validateApiVersion, validateObjectReference } from './object-reference.ts'
import { refuseMissing, requireBetween } from '../refuse.ts'
import { sayerOf, type Say } from '../say.ts'

const rule = 'kubernetes/autoscaler'

function validateBounds(say: Say, spec: Field, leastAllowed: number): void {
  const min = spec.get('minReplicas')
  const max = spec.get('maxReplicas')
  if (min.number !== undefined && min.number < leastAllowed)
    say(rule, min, {
      en: `\`minReplicas\` is ${min.number}, but must be at least ${leastAllowed}: without a pod there is nothing to measure.`,
      zh: `\`minReplicas\` 是 ${min.number}，但它至少是 ${leastAllowed}：没有 Pod 就没有可测量的指标。`,
    })
  if (!max.number)
    refuseMissing(say, rule, max, {
      en: 'It bounds how far the autoscaler may go, and is at least 1.',
      zh: '它限制自动伸缩的上限，至少是 1。',
    })
  else if (requireBetween(say, rule, max, 1, Infinity) && max.number < (min.number ?? 1))
    say(rule, max, {
      en: `\`maxReplicas\` (${max.number}) is below \`minReplicas\` (${min.number ?? 1}).`,
      zh: `\`maxReplicas\`（${max.number}）小于 \`minReplicas\`（${min.number ?? 1}）。`,
    })
}

function validateTarget(say: Say, target: Field, before: Field | undefined): void {
  const kept =
    before?.get('apiVersion').text === target.get('apiVersion').text &&
    before?.get('kind').text === target.get('kind').text
  validateObjectReference(say, target)
  // ReplicationControllers are the one kind of the core group that can be scaled.
  if (!before || !kept)
    validateApiVersion(say, target.get('apiVersion'), target.get('kind').text !== 'ReplicationController')
}

/** As `ValidateHorizontalPodAutoscaler` of pkg/apis/autoscaling/validation, for v1 and v2. */
export function validateAutoscaler(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  const before = context.before?.get('spec')
  validateBounds(say, spec, before?.get('minReplicas').number === 0 ? 0 : 1)
  validateTarget(say, spec.get('scaleTargetRef'), before?.get('scaleTargetRef'))
  const utilization = spec.get('targetCPUUtilizationPercentage')
  if (utilization.number !== undefined && utilization.number < 1)
    say(
      'kubernetes/autoscaler-metric',
      utilization,
      {
        en: '`targetCPUUtilizationPercentage` must be greater than 0.',
        zh: '`targetCPUUtilizationPercentage` 必须大于 0。',
      },
      `${spec.path}/metrics/0/resource/target/averageUtilization`,
    )
  validateMetrics(say, spec.get('metrics'))
  const min = spec.get('minReplicas').number
  const outside = spec
    .get('metrics')
    .items.some((metric) => ['Object', 'External'].includes(metric.get('type').text ?? ''))
  if (min === 0 && !outside)
    say(rule, spec.get('metrics'), {
      en: 'To scale to zero, at least one metric of the type `Object` or `External` must exist: it is measured without pods.',
      zh: '要缩到零，至少要有一个 `Object` 或 `External` 类型的指标：它们不依赖 Pod。',
    })
  validateBehavior(say, spec.get('behavior'))
}
