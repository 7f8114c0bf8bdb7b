import { problem, type DeploymentProblem, type Manifest } from './manifest.ts'
import type { Workload } from './pod.ts'

/** Each namespace that gets pods of ours is closed by default and admits only restricted pods. */
export function checkNamespaces(manifests: Manifest[], workloads: Workload[]): DeploymentProblem[] {
  const used = new Set(workloads.map(({ manifest }) => manifest.metadata.namespace))
  return [...used].flatMap((name) => {
    const namespace = manifests.find(({ kind, metadata }) => kind === 'Namespace' && metadata.name === name)
    if (!namespace) return [{ object: `Namespace/${name}`, message: 'is used and not there' }]
    const level = namespace.metadata.labels['pod-security.kubernetes.io/enforce']
    const closed = manifests.some(
      ({ kind, metadata }) =>
        kind === 'NetworkPolicy' && metadata.name === 'default-deny' && metadata.namespace === name,
    )
    return [
      ...(level === 'restricted' ? [] : [problem(namespace, 'does not enforce restricted')]),
      ...(closed ? [] : [problem(namespace, 'has no NetworkPolicy default-deny')]),
    ]
  })
}
