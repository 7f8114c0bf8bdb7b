import { textOf } from '../say.ts'
import { shown } from '../words.ts'
import type { Place } from './spec.ts'

const system: Readonly<Record<string, number>> = {
  'system-cluster-critical': 2_000_000_000,
  'system-node-critical': 2_000_001_000,
}

/**
 * Says what the admission plugins that are always on refuse in a new Pod. Classes that a manifest cannot show are
 * taken to be there.
 */
export function sayAdmission({ say, spec }: Pick<Place, 'say' | 'spec'>): void {
  const className = textOf(spec.get('priorityClassName'))
  const expected = className === '' ? 0 : system[className]
  const priority = spec.get('priority')
  if (priority.isSet && expected !== undefined && priority.number !== expected)
    say('kubernetes/pod-spec', priority, {
      en: `The number of a pod’s priority comes from its PriorityClass (here ${expected}); ${shown(priority.number)} cannot be given directly. Write \`priorityClassName\`.`,
      zh: `Pod 的优先级数值由其 PriorityClass 决定（这里是 ${expected}），不能直接写 ${shown(priority.number)}。请写 \`priorityClassName\`。`,
    })
  const preemption = spec.get('preemptionPolicy')
  if (textOf(preemption) === 'Never' && expected !== undefined)
    say('kubernetes/pod-spec', preemption, {
      en: '`preemptionPolicy` comes from the PriorityClass of a pod and cannot be given directly. Use a PriorityClass with `preemptionPolicy: Never`.',
      zh: '`preemptionPolicy` 由 Pod 的 PriorityClass 决定，不能直接指定。请使用带有 `preemptionPolicy: Never` 的 PriorityClass。',
    })
  const overhead = spec.get('overhead')
  if (overhead.fields.length > 0 && !spec.get('runtimeClassName').isSet)
    say('kubernetes/pod-spec', overhead, {
      en: '`overhead` is filled in from the RuntimeClass; without `runtimeClassName` it is refused. Remove it.',
      zh: '`overhead` 由 RuntimeClass 填入；没有 `runtimeClassName` 时会被拒绝。请删除它。',
    })
}
