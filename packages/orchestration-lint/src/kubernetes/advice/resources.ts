import type { Field } from '../field.ts'
import { neverRuns } from '../validation/workload/cron-schedule.ts'
import { amountOf } from '../validation/int-or-percent.ts'
import { sayerOf, textOf } from '../validation/say.ts'
import { shown } from '../validation/words.ts'
import type { Context, Validators } from '../validator.ts'
import { adviseOnSecret } from './secret-values.ts'

function adviseOnNamespace(object: Field, context: Context): void {
  const namespace = object.get('metadata', 'namespace')
  if (context.namespaced && textOf(namespace) === 'default')
    sayerOf(context)('kubernetes/default-namespace', namespace, {
      en: 'Everything that names no namespace lands in `default`, so nothing there can be told apart, limited or removed as a whole. Give what belongs together a namespace of its own, or leave this out and choose one with `kubectl -n`.',
      zh: '没有写命名空间的对象都会落在 `default` 里，彼此难以区分，也无法整体限制或删除。请为一组相关的对象建立自己的命名空间，或者省略这里，用 `kubectl -n` 选择。',
    })
}

function adviseOnRollout(object: Field, context: Context): void {
  const spec = object.get('spec')
  const unavailable = spec.get('strategy', 'rollingUpdate', 'maxUnavailable')
  const replicas = spec.get('replicas').number ?? 1
  const all =
    unavailable.number === undefined ? amountOf(unavailable, 0) >= 100 : unavailable.number >= replicas
  // With one replica there is nothing else to allow without a surge.
  if (!unavailable.isSet || !all || replicas < 2) return
  sayerOf(context)('kubernetes/rollout-stops-all', unavailable, {
    en: `\`maxUnavailable: ${unavailable.text ?? unavailable.number}\` lets all ${replicas} pods stop at once, so a rollout takes the service down. Allow fewer, for example \`25%\` or \`1\`; if it is meant so, \`type: Recreate\` says it.`,
    zh: `\`maxUnavailable: ${unavailable.text ?? unavailable.number}\` 允许全部 ${replicas} 个 Pod 同时停止，滚动更新会中断服务。请调小，例如 \`25%\` 或 \`1\`；如果本意如此，\`type: Recreate\` 更清楚。`,
  })
}

function adviseOnMaxUnavailable(object: Field, context: Context): void {
  const unavailable = object.get('spec', 'updateStrategy', 'rollingUpdate', 'maxUnavailable')
  if (unavailable.isSet)
    sayerOf(context)('kubernetes/max-unavailable-ignored', unavailable, {
      en: 'In Kubernetes 1.36 the feature gate `MaxUnavailableStatefulSet` is off, so the API server drops this field and pods are replaced one by one. It is on from 1.37.',
      zh: 'Kubernetes 1.36 默认关闭特性门控 `MaxUnavailableStatefulSet`，API 服务器会丢弃这个字段，Pod 仍然逐个替换。从 1.37 起默认开启。',
    })
}

function adviseOnSchedule(object: Field, context: Context): void {
  const schedule = object.get('spec', 'schedule')
  if (neverRuns(textOf(schedule)))
    sayerOf(context)('kubernetes/cron-never-runs', schedule, {
      en: `${shown(textOf(schedule))} names a day that no such month has, so the CronJob is accepted and never runs.`,
      zh: `${shown(textOf(schedule))} 指定的日期在所写的月份里并不存在，CronJob 会被接受，但永远不会运行。`,
    })
}

/** A budget that lets no pod go, whatever it selects. */
function adviseOnBudget(object: Field, context: Context): void {
  const spec = object.get('spec')
  const least = spec.get('minAvailable')
  const most = spec.get('maxUnavailable')
  const field = least.text === '100%' ? least : most
  if (field === most && (!most.isSet || amountOf(most, 1) !== 0)) return
  sayerOf(context)('kubernetes/budget-blocks-drain', field, {
    en: 'The budget lets no pod be evicted, so `kubectl drain` waits for ever and nodes cannot be upgraded. Let at least one go: `maxUnavailable: 1`.',
    zh: '该预算不允许驱逐任何 Pod，`kubectl drain` 会一直等待，节点无法升级。请至少允许一个：`maxUnavailable: 1`。',
  })
}

/** Advice on single resources that the API server accepts. */
export const resourceAdvice: Validators = {
  '*': [adviseOnNamespace],
  '/Secret': [adviseOnSecret],
  'apps/Deployment': [adviseOnRollout],
  'apps/StatefulSet': [adviseOnMaxUnavailable],
  'batch/CronJob': [adviseOnSchedule],
  'policy/PodDisruptionBudget': [adviseOnBudget],
}
