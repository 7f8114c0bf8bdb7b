import type { Report } from '../report.ts'
import { Field } from './field.ts'
import type { Manifest } from './objects.ts'
import type { KubernetesRuleId } from './rules.ts'

/** Reports an object without a name: `kubectl apply` looks it up by its name before it sends it. */
export function sayNameless({ node }: Manifest, report: Report<KubernetesRuleId>): void {
  const metadata = Field.root(node).get('metadata')
  const name = metadata.get('name')
  if (name.text !== undefined && name.text !== '') return
  const generated = metadata.get('generateName')
  if (generated.text !== undefined && generated.text !== '') {
    report.add(
      'kubernetes/name-missing',
      generated.keySpan,
      {
        en: '`generateName` lets the server choose the name, so `kubectl apply` could never find the object again and refuses it. Use `kubectl create`, or write `name`.',
        zh: '`generateName` 由服务器决定名称，`kubectl apply` 之后就找不到这个对象，因此会拒绝。请改用 `kubectl create`，或者写 `name`。',
      },
      { path: generated.path },
    )
    return
  }
  const first = node.get('metadata')?.key ?? node.entries[0]?.key ?? node
  report.add(
    'kubernetes/name-missing',
    first,
    {
      en: '`metadata.name` is missing: without a name the object can be neither found nor changed.',
      zh: '缺少 `metadata.name`：没有名称，就既找不到也改不了这个对象。',
    },
    { path: name.path },
  )
}
