import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { validateSelectorKept } from '../immutable.ts'
import { labelsOf } from '../selection.ts'
import { refuseMissing, requireNotNegative } from '../refuse.ts'
import { sayerOf } from '../say.ts'
import { validateSelector } from './selector.ts'

export function validateReplicaSet(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  requireNotNegative(say, 'kubernetes/replicas', spec.get('replicas'), spec.get('minReadySeconds'))
  validateSelector(say, spec)
  validateSelectorKept(say, context, spec)
}

/** A ReplicationController takes its template's labels where it has no selector. */
export function validateReplicationController(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  const template = spec.get('template')
  const labels = template.get('metadata', 'labels')
  const selector = spec.get('selector')
  requireNotNegative(say, 'kubernetes/replicas', spec.get('minReadySeconds'))
  const wanted = labelsOf(selector)
  const given = labelsOf(labels)
  if (wanted.size === 0 && given.size === 0)
    refuseMissing(say, 'kubernetes/selector', selector, {
      en: 'It says which pods belong to the ReplicationController; without it the labels of the template count, and there are none.',
      zh: '它说明哪些 Pod 属于该 ReplicationController；省略时以模板的标签为准，而模板没有标签。',
    })
  requireNotNegative(say, 'kubernetes/replicas', spec.get('replicas'))
  if (!template.isSet)
    refuseMissing(say, 'kubernetes/selector', template, {
      en: 'A ReplicationController makes its pods from it.',
      zh: 'ReplicationController 根据它创建 Pod。',
    })
  else if ([...wanted].some(([name, value]) => given.get(name) !== value))
    say('kubernetes/selector', labels, {
      en: 'The template’s `labels` do not satisfy `spec.selector`. Leave the selector out to take the labels of the template.',
      zh: '模板的 `labels` 不满足 `spec.selector`。省略选择器即可直接使用模板的标签。',
    })
}
