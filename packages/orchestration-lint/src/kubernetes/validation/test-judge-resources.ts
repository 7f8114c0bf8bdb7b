import { createReport } from '../../report.ts'
import { loadYaml } from '../../yaml/load.ts'
import { Field } from '../field.ts'
import { kubernetesRules } from '../rules.ts'
import { resourceValidators } from './resources.ts'

function rootOf(source: string): Field {
  const root = loadYaml(source, 'kubectl')[0]?.root
  if (!root) throw new Error('The manifest is empty.')
  return Field.root(root)
}

/** For tests: what the validators of resources say about one object, as `rule path`, in their order. */
export function judge(source: string, before?: string): string[] {
  const object = rootOf(source)
  const report = createReport(source, kubernetesRules)
  const kind = object.get('kind').text ?? ''
  const [version = '', group = ''] = (object.get('apiVersion').text ?? '').split('/').toReversed()
  for (const validate of resourceValidators[`${group}/${kind}`] ?? [])
    validate(object, {
      report,
      gvk: { group, version, kind },
      namespaced: true,
      ...(before !== undefined && { before: rootOf(before) }),
    })
  return report.diagnostics.map(({ rule, path }) => `${rule.replace('kubernetes/', '')} ${path}`)
}
