import type { Report } from '../report.ts'
import type { Manifest } from './objects.ts'
import type { KubernetesRuleId } from './rules.ts'

/** Reports an object that does not say what it is; then kubectl does not even ask the cluster. */
export function sayUntyped({ node }: Manifest, report: Report<KubernetesRuleId>): void {
  for (const name of ['apiVersion', 'kind']) {
    const entry = node.get(name)
    const value = entry?.value
    if (
      value?.kind === 'scalar' &&
      typeof value.value === 'string' &&
      (value.value !== '' || name === 'apiVersion')
    )
      continue
    const example = name === 'kind' ? '`kind: Deployment`' : '`apiVersion: apps/v1`'
    const isWrong = entry !== undefined && !(value?.kind === 'scalar' && value.value === null)
    report.add(
      'kubernetes/type-missing',
      entry?.key ?? node.entries[0]?.key ?? node,
      isWrong
        ? {
            en: `\`${name}\` has to be a string, such as ${example}.`,
            zh: `\`${name}\` 必须是字符串，例如 ${example}。`,
          }
        : {
            en: `\`${name}\` is missing, so nobody can tell what this object is. Write, for example, ${example}.`,
            zh: `缺少 \`${name}\`，无法知道这是什么对象。请写明，例如 ${example}。`,
          },
      { path: `/${name}` },
    )
  }
}
