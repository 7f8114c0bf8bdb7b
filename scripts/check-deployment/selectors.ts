import { z } from 'zod'
import { labelsSchema, problem, type DeploymentProblem, type Manifest } from './manifest.ts'
import type { Workload } from './pod.ts'

const selectorSchema = z.looseObject({
  matchLabels: labelsSchema.default({}),
  matchExpressions: z
    .array(z.object({ key: z.string(), operator: z.string(), values: z.array(z.string()).default([]) }))
    .default([]),
})

type Selector = z.infer<typeof selectorSchema>

const serviceSchema = z.looseObject({
  spec: z.looseObject({
    selector: labelsSchema,
    ports: z.array(z.looseObject({ port: z.number(), targetPort: z.union([z.string(), z.number()]) })),
  }),
})
const withSelector = z.looseObject({ spec: z.looseObject({ selector: selectorSchema }) })
const networkPolicySchema = z.looseObject({ spec: z.looseObject({ podSelector: selectorSchema }) })

function selects({ matchLabels, matchExpressions }: Selector, labels: Record<string, string>): boolean {
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    // The one operator that the files here use; another selects nothing, and is so reported.
    matchExpressions.every(
      ({ key, operator, values }) => operator === 'In' && values.includes(labels[key] ?? ''),
    )
  )
}

function selected(selector: Selector, from: Manifest, workloads: Workload[]): Workload[] {
  return workloads.filter(
    ({ manifest, labels }) =>
      manifest.metadata.namespace === from.metadata.namespace && selects(selector, labels),
  )
}

function checkService(service: Manifest, workloads: Workload[]): DeploymentProblem[] {
  const { spec } = serviceSchema.parse(service)
  const behind = selected(selectorSchema.parse({ matchLabels: spec.selector }), service, workloads)
  if (behind.length === 0) return [problem(service, 'selects no workload')]
  const open = behind.flatMap(({ pod }) => pod.containers.flatMap(({ ports }) => ports))
  return spec.ports
    .filter(({ targetPort }) => !open.some((port) => [port.name, port.containerPort].includes(targetPort)))
    .map(({ targetPort }) => problem(service, `leads to port ${targetPort}, which no container has`))
}

/** Selectors that select nothing are typing errors that no cluster reports. */
export function checkSelectors(manifests: Manifest[], workloads: Workload[]): DeploymentProblem[] {
  return manifests.flatMap((manifest) => {
    switch (manifest.kind) {
      case 'Service':
        return checkService(manifest, workloads)
      case 'Deployment':
      case 'StatefulSet': {
        const own = workloads.filter((workload) => workload.manifest === manifest)
        const { selector } = withSelector.parse(manifest).spec
        return selected(selector, manifest, own).length
          ? []
          : [problem(manifest, 'selects other pods than its template makes')]
      }
      case 'PodDisruptionBudget': {
        const { selector } = withSelector.parse(manifest).spec
        return selected(selector, manifest, workloads).length
          ? []
          : [problem(manifest, 'selects no workload')]
      }
      case 'NetworkPolicy': {
        const { podSelector } = networkPolicySchema.parse(manifest).spec
        const all = Object.keys(podSelector.matchLabels).length + podSelector.matchExpressions.length === 0
        return all || selected(podSelector, manifest, workloads).length
          ? []
          : [problem(manifest, 'selects no workload')]
      }
      default:
        return []
    }
  })
}
