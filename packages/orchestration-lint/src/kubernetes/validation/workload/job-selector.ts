import type { Field } from '../../field.ts'
import { sayLabelSelector } from '../label-selector.ts'
import { labelsOf, selects } from '../selection.ts'
import { refuseMissing } from '../refuse.ts'
import type { Say } from '../say.ts'
import { shown } from '../words.ts'

const rule = 'kubernetes/job-selector'

const uidLabels = ['controller-uid', 'batch.kubernetes.io/controller-uid']
const nameLabels = ['job-name', 'batch.kubernetes.io/job-name']

function validateManual(say: Say, spec: Field): void {
  const selector = spec.get('selector')
  if (!selector.isSet)
    return refuseMissing(say, rule, selector, {
      en: '`manualSelector: true` says that you write it. Leave both out to have it generated.',
      zh: '`manualSelector: true` 表示由你来写选择器。两者都省略，系统会自动生成。',
    })
  sayLabelSelector(say, selector)
  const labels = spec.get('template', 'metadata', 'labels')
  if (!selects(selector, labelsOf(labels)))
    say(rule, labels, {
      en: 'The template’s `labels` do not satisfy `spec.selector`: the Job would not find its pods.',
      zh: '模板的 `labels` 不满足 `spec.selector`：Job 将找不到自己的 Pod。',
    })
}

/** Without `manualSelector` the server adds four labels of its own, and a selector may demand nothing else. */
function validateGenerated(say: Say, object: Field): void {
  const selector = object.get('spec', 'selector')
  const labels = object.get('spec', 'template', 'metadata', 'labels')
  const name = object.get('metadata', 'name').text ?? ''
  for (const key of uidLabels)
    if (labels.mapping?.get(key))
      say(rule, labels.get(key), {
        en: `The label \`${key}\` is set by the server to the Job’s UID, which nobody knows before. Remove it.`,
        zh: `标签 \`${key}\` 由服务器设为 Job 的 UID，事先无法知道。请删除它。`,
      })
  for (const key of nameLabels)
    if (labels.mapping?.get(key) && labels.get(key).text !== name)
      say(rule, labels.get(key), {
        en: `The label \`${key}\` must be the Job’s name ${shown(name)}, as the server sets it. Remove it.`,
        zh: `标签 \`${key}\` 必须是 Job 的名称 ${shown(name)}，由服务器设置。请删除它。`,
      })
  if (!selector.isSet) return
  const uid = '00000000-0000-0000-0000-000000000000'
  const given = new Map([
    ...nameLabels.map((key) => [key, name] as const),
    ...uidLabels.map((key) => [key, uid] as const),
  ])
  if (!selects(selector, given))
    say(rule, selector, {
      en: 'The selector of a Job is generated and cannot demand other labels. Remove `selector`; only with `manualSelector: true` may you write your own.',
      zh: 'Job 的选择器由系统生成，不能要求其他标签。请删除 `selector`；只有写了 `manualSelector: true` 才能自己写。',
    })
  sayLabelSelector(say, selector)
}

export function validateJobSelector(say: Say, object: Field): void {
  const spec = object.get('spec')
  if (spec.get('manualSelector').boolean === true) validateManual(say, spec)
  else validateGenerated(say, object)
}
