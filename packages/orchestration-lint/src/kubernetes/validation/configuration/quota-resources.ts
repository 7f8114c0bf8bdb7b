import { qualifiedName, type Problem } from '../names.ts'
import { shown } from '../words.ts'

const compute = ['cpu', 'memory', 'requests.cpu', 'requests.memory', 'limits.cpu', 'limits.memory']

const ephemeral = ['ephemeral-storage', 'requests.ephemeral-storage', 'limits.ephemeral-storage']

const objects = [
  'pods',
  'resourcequotas',
  'services',
  'replicationcontrollers',
  'secrets',
  'persistentvolumeclaims',
  'configmaps',
  'services.nodeports',
  'services.loadbalancers',
]

const forQuota = new Set([...compute, ...ephemeral, ...objects, 'requests.storage'])
const forPods = new Set(['pods', ...compute])

function isHugePages(name: string): boolean {
  return name.startsWith('hugepages-') || name.startsWith('requests.hugepages-')
}

/** Why a resource has no name that the API knows, for what is neither a container's nor a quota's. */
export function standardResource(name: string): Problem {
  const problem = qualifiedName(name)
  if (problem) return problem
  return name.includes('/') || forQuota.has(name) || name === 'storage' || isHugePages(name)
    ? undefined
    : {
        en: `${shown(name)} is no resource of Kubernetes. Resources of others have a domain, such as \`nvidia.com/gpu\`.`,
        zh: `Kubernetes 没有资源 ${shown(name)}。其他厂商的资源要带域名，例如 \`nvidia.com/gpu\`。`,
      }
}

/** Why a quota cannot count a resource. */
export function quotaResource(name: string): Problem {
  const problem = qualifiedName(name)
  if (problem) return problem
  return name.includes('/') || forQuota.has(name) || isHugePages(name)
    ? undefined
    : {
        en: `A quota cannot count ${shown(name)}. It counts \`requests.cpu\`, \`limits.memory\`, \`requests.storage\`, \`pods\`, \`services\` and so on, and any kind as \`count/<plural>.<group>\`, such as \`count/deployments.apps\`.`,
        zh: `配额不能统计 ${shown(name)}。它可以统计 \`requests.cpu\`、\`limits.memory\`、\`requests.storage\`、\`pods\`、\`services\` 等，也可以用 \`count/<复数>.<组>\` 统计任意种类，例如 \`count/deployments.apps\`。`,
      }
}

export const quotaScopes = [
  'Terminating',
  'NotTerminating',
  'BestEffort',
  'NotBestEffort',
  'PriorityClass',
  'CrossNamespacePodAffinity',
  'VolumeAttributesClass',
]

/** Whether a scope can narrow the count of a resource that the API knows. */
export function fitsScope(scope: string, resource: string): boolean {
  if (!forQuota.has(resource) && !isHugePages(resource)) return true
  if (scope === 'BestEffort') return resource === 'pods'
  if (scope === 'VolumeAttributesClass')
    return ['persistentvolumeclaims', 'requests.storage'].includes(resource)
  if (
    ['Terminating', 'NotTerminating', 'NotBestEffort', 'PriorityClass', 'CrossNamespacePodAffinity'].includes(
      scope,
    )
  )
    return forPods.has(resource)
  return true
}
