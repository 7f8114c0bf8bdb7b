import type { Field } from '../../field.ts'
import { sayLabelSelector } from '../label-selector.ts'
import { isEmptySelector, labelsOf, selects } from '../selection.ts'
import { refuseMissing } from '../refuse.ts'
import type { Say } from '../say.ts'

const rule = 'kubernetes/selector'

function sayMismatch(say: Say, labels: Field): void {
  say(rule, labels, {
    en: 'The template’s `labels` do not satisfy `spec.selector`, so the workload would not find the pods that it makes. Each label of the selector must be in `template.metadata.labels` with the same value.',
    zh: '模板的 `labels` 不满足 `spec.selector`，工作负载将找不到自己创建的 Pod。选择器中的每个标签都要以相同的值出现在 `template.metadata.labels` 中。',
  })
}

/** The selector of a workload of apps/v1: demanded, not empty, and matched by its own template. */
export function validateSelector(say: Say, spec: Field, demanded = true): void {
  const selector = spec.get('selector')
  const labels = spec.get('template', 'metadata', 'labels')
  if (!selector.isSet) {
    if (demanded)
      refuseMissing(say, rule, selector, {
        en: 'It says which pods belong to the workload. Write `matchLabels` with labels of the template.',
        zh: '它说明哪些 Pod 属于该工作负载。请用 `matchLabels` 写出模板中的标签。',
      })
    else sayMismatch(say, labels)
    return
  }
  let refused = false
  sayLabelSelector((...said) => {
    refused = true
    say(...said)
  }, selector)
  if (isEmptySelector(selector))
    say(rule, selector, {
      en: 'An empty `selector` would select every pod of the namespace, which the API server refuses. Write `matchLabels` with labels of the template.',
      zh: '空的 `selector` 会选中命名空间里的所有 Pod，因此 API 服务器拒绝。请用 `matchLabels` 写出模板中的标签。',
    })
  else if (!refused && !selects(selector, labelsOf(labels))) sayMismatch(say, labels)
}
