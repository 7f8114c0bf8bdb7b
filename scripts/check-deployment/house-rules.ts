import { problem, type DeploymentProblem } from './manifest.ts'
import { containersOf, type Container, type Workload } from './pod.ts'

/** `slipway/web:1` is [`slipway/web`, `1`]; a registry's port is no tag, and a digest counts as one. */
export function splitImage(image: string): [name: string, tag: string | undefined] {
  const match = /^(.+?)(?::([^:/@]+))?(@.+)?$/.exec(image)
  const tag = `${match?.[2] ?? ''}${match?.[3] ?? ''}`
  return [match?.[1] ?? image, tag === '' ? undefined : tag]
}

// What the API server takes as an amount. `512m` of memory is half a byte: taken, with a warning.
const amounts: Record<string, RegExp> = {
  cpu: /^(\d+(\.\d+)?|\d+m)$/,
  memory: /^\d+([KMGT]i|[kMGT])$/,
}

function amountProblems({ requests, limits }: Container['resources']): string[] {
  return [...Object.entries(requests), ...Object.entries(limits)]
    .filter(([name, value]) => amounts[name]?.test(String(value)) === false)
    .map(([name, value]) => `has ${value} as an amount of ${name}`)
}

function probeProblems(container: Container, kind: string): string[] {
  if (!['Deployment', 'StatefulSet'].includes(kind)) return []
  return ['readinessProbe', 'livenessProbe']
    .filter((probe) => container[probe] === undefined)
    .map((probe) => `has no ${probe}`)
}

function containerProblems(container: Container, kind: string): string[] {
  const { requests, limits } = container.resources
  const problems = [...probeProblems(container, kind), ...amountProblems(container.resources)]
  if (requests.cpu === undefined || requests.memory === undefined)
    problems.push('does not request cpu and memory')
  if (limits.memory === undefined) problems.push('has no memory limit')
  if (container.securityContext.readOnlyRootFilesystem !== true)
    problems.push('may write to its root file system')
  const [, tag] = splitImage(container.image)
  if (tag === undefined || tag === 'latest') problems.push(`runs ${container.image}: name a tag or a digest`)
  return problems.map((text) => `container ${container.name} ${text}`)
}

/** What Slipway asks of every pod that an overlay starts, beyond what the cluster asks. */
export function checkHouseRules({ manifest, pod }: Workload): DeploymentProblem[] {
  const messages = containersOf(pod).flatMap((container) => containerProblems(container, manifest.kind))
  if (pod.automountServiceAccountToken !== false) messages.push('mounts a token of the Kubernetes API')
  for (const { name, emptyDir } of pod.volumes)
    if (emptyDir && emptyDir.sizeLimit === undefined) messages.push(`volume ${name} has no sizeLimit`)
  return messages.map((message) => problem(manifest, message))
}

/** Bases leave the choice of a version to overlays. */
export function checkUntagged({ manifest, pod }: Workload): DeploymentProblem[] {
  return containersOf(pod)
    .filter(({ image }) => splitImage(image)[1] !== undefined)
    .map(({ image }) => problem(manifest, `has ${image}: only overlays name tags`))
}

/** All of our images come from one build, and the Job is named after it. */
export function checkRelease(workloads: Workload[]): DeploymentProblem[] {
  const [first, ...others] = workloads.flatMap(({ manifest, pod }) =>
    containersOf(pod)
      .map(({ image }) => splitImage(image))
      .filter(([name]) => /(^|\/)slipway\/[a-z]+$/.test(name))
      .map(([, tag]) => ({ manifest, tag: tag?.replace(/@.*/, '') })),
  )
  if (!first) return []
  const problems = others
    .filter(({ tag }) => tag !== first.tag)
    .map(({ manifest, tag }) => problem(manifest, `runs release ${tag}, another runs ${first.tag}`))
  for (const { manifest, labels } of workloads)
    if (labels['app.kubernetes.io/name'] === 'migrate' && manifest.metadata.name !== `migrate-${first.tag}`)
      problems.push(problem(manifest, `is not named after its release: migrate-${first.tag}`))
  return problems
}
