import type { Diagnostic } from '../../diagnostic.ts'
import { createReport } from '../../report.ts'
import { loadYaml } from '../../yaml/load.ts'
import { Field } from '../field.ts'
import { kubernetesRules } from '../rules.ts'
import { validate } from '../validate.ts'

/** For tests: what is said about one object that decoded, in the order in which it is said. */
export function judge(source: string, before?: string): readonly Diagnostic[] {
  const report = createReport(source, kubernetesRules)
  const [object, old] = [source, before].map((text) => {
    const root = text === undefined ? undefined : loadYaml(text, 'kubectl')[0]?.root
    return root && Field.root(root)
  })
  if (!object) return []
  const [version = '', group = ''] = (object.get('apiVersion').text ?? '').split('/').toReversed()
  const kind = object.get('kind').text ?? ''
  const gvk = { group, version, kind }
  validate(object, { report, gvk, namespaced: kind !== 'Namespace', ...(old && { before: old }) })
  return report.diagnostics
}

/** For tests: the paths of what the API server would refuse. */
export function refusals(source: string, before?: string): string[] {
  return judge(source, before)
    .filter(({ severity }) => severity === 'error')
    .map(({ path = '' }) => path)
}

/** For tests: a Pod with one container; both are given more fields as flow mappings. */
export function podOf(spec: string, container = ''): string {
  const containers = `containers: [{name: app, image: 'shop:1'${container && `, ${container}`}}]`
  return `{apiVersion: v1, kind: Pod, metadata: {name: shop, labels: {app: shop}}, spec: {${spec}${spec && ', '}${/\bcontainers:/.test(spec) ? '' : containers}}}`
}
