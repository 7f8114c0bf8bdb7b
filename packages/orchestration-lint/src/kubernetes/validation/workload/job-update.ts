import type { Field } from '../../field.ts'
import { refuseChange, requireKept } from '../immutable.ts'
import { isSame } from '../same.ts'
import type { Say } from '../say.ts'

const why = {
  en: 'Pods that ran before were made by it.',
  zh: '先前运行的 Pod 是按它创建的。',
}

/** What may still change in the template of a Job that is suspended and never started. */
const adjustable = new Set(['nodeAffinity', 'nodeSelector', 'tolerations', 'schedulingGates', 'resources'])

/** Labels that the server adds to the template of each Job. */
const generated = new Set([
  'controller-uid',
  'job-name',
  'batch.kubernetes.io/controller-uid',
  'batch.kubernetes.io/job-name',
])

function validateTemplate(say: Say, before: Field, after: Field): void {
  const old = before.get('template')
  const template = after.get('template')
  const suspended = before.get('suspend').boolean === true
  const same = suspended
    ? isSame(old.get('spec'), template.get('spec'), 'spec', adjustable)
    : isSame(old, template, 'template', generated)
  const place = suspended ? template.get('spec') : template
  if (!same) refuseChange(say, place, why)
}

function completionsOf(spec: Field): number | undefined {
  return spec.get('completions').number ?? (spec.get('parallelism').isSet ? undefined : 1)
}

/** As `ValidateJobSpecUpdate` of pkg/apis/batch/validation. */
export function validateJobUpdate(say: Say, before: Field, after: Field): void {
  const completions = after.get('completions')
  // Three-way merging keeps the number that the server filled in when the manifest never spoke of it.
  const dropped = !completions.isSet && !before.get('completions').isSet
  if (!dropped && completionsOf(before) !== completionsOf(after)) {
    const indexed = after.get('completionMode').text === 'Indexed'
    if (!indexed) refuseChange(say, completions, why)
    else if (completions.isSet && completions.number !== (after.get('parallelism').number ?? 1))
      refuseChange(say, completions, {
        en: 'An indexed Job may change it only together with `parallelism`, to the same number.',
        zh: '带索引的 Job 只能把它和 `parallelism` 一起改成同一个数。',
      })
  }
  if (after.get('selector').isSet) requireKept(say, before.get('selector'), after.get('selector'), why)
  validateTemplate(say, before, after)
  for (const name of [
    'completionMode',
    'podFailurePolicy',
    'backoffLimitPerIndex',
    'managedBy',
    'successPolicy',
  ])
    requireKept(say, before.get(name), after.get(name), why)
}
