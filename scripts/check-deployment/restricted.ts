import { problem, type DeploymentProblem } from './manifest.ts'
import { containersOf, type Container, type PodSpec, type Workload } from './pod.ts'

const volumeTypes = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
]

// The profile allows harmless values of these. Nothing here needs one.
const unusedInContainers = ['procMount', 'seLinuxOptions', 'windowsOptions', 'appArmorProfile']
const unusedInPods = ['sysctls', ...unusedInContainers]

function podProblems(pod: PodSpec): string[] {
  const problems = ['hostNetwork', 'hostPID', 'hostIPC'].filter((field) => pod[field] === true)
  problems.push(...unusedInPods.filter((field) => pod.securityContext[field] !== undefined))
  for (const volume of pod.volumes)
    for (const type of Object.keys(volume))
      if (type !== 'name' && !volumeTypes.includes(type)) problems.push(`volume ${volume.name}: ${type}`)
  return problems
}

// Since 1.34: a probe or hook could otherwise send the kubelet to any address.
function handlersWithHost(container: Container): string[] {
  const handlers = ['startupProbe', 'readinessProbe', 'livenessProbe', 'lifecycle']
  return handlers.filter((field) => JSON.stringify(container[field] ?? {}).includes('"host":'))
}

function containerProblems(container: Container, pod: PodSpec): string[] {
  const own = container.securityContext
  const context = { ...pod.securityContext, ...own }
  const problems = unusedInContainers.filter((field) => own[field] !== undefined)
  if (own.privileged === true) problems.push('privileged')
  if (own.allowPrivilegeEscalation !== false) problems.push('allowPrivilegeEscalation is not false')
  if (!own.capabilities?.drop.includes('ALL')) problems.push('capabilities.drop lacks ALL')
  const added = own.capabilities?.add.filter((name) => name !== 'NET_BIND_SERVICE') ?? []
  if (added.length) problems.push(`capabilities.add has ${added.join(', ')}`)
  if (context.runAsNonRoot !== true) problems.push('runAsNonRoot is not true')
  if (context.runAsUser === 0) problems.push('runAsUser is 0')
  if (!['RuntimeDefault', 'Localhost'].includes(context.seccompProfile?.type ?? ''))
    problems.push('seccompProfile.type is not RuntimeDefault')
  if (container.ports.some(({ hostPort }) => hostPort)) problems.push('hostPort')
  problems.push(...handlersWithHost(container).map((field) => `${field} names a host`))
  return problems.map((text) => `container ${container.name}: ${text}`)
}

/** What the level `restricted` of Pod Security admission would refuse. */
export function checkRestricted({ manifest, pod }: Workload): DeploymentProblem[] {
  const inContainers = containersOf(pod).flatMap((container) => containerProblems(container, pod))
  return [...podProblems(pod), ...inContainers].map((text) =>
    problem(manifest, `not admitted by Pod Security restricted: ${text}`),
  )
}
