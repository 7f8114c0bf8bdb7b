import { qualifiedName, type Problem } from './names.ts'
import { parseQuantity } from './quantity.ts'
import { shown } from './words.ts'

const containerResources = new Set(['cpu', 'memory', 'ephemeral-storage'])

/** Countable objects, of which there are no fractions. */
const countable = new Set([
  'pods',
  'resourcequotas',
  'services',
  'replicationcontrollers',
  'secrets',
  'configmaps',
  'persistentvolumeclaims',
  'services.nodeports',
  'services.loadbalancers',
])

export function isHugePages(resource: string): boolean {
  return resource.startsWith('hugepages-')
}

/** A resource of Kubernetes itself: without a prefix, or with that of kubernetes.io. */
export function isNative(resource: string): boolean {
  return !resource.includes('/') || resource.includes('kubernetes.io/')
}

/** Whether more of a resource may be promised than there is, so that a request can be below its limit. */
export function canOvercommit(resource: string): boolean {
  return isNative(resource) && !isHugePages(resource)
}

/** A resource that a device plugin or an administrator offers, such as `nvidia.com/gpu`. */
export function isExtended(resource: string): boolean {
  return (
    !isNative(resource) &&
    !resource.startsWith('requests.') &&
    qualifiedName(`requests.${resource}`) === undefined
  )
}

export function isCountable(resource: string): boolean {
  return countable.has(resource) || isExtended(resource)
}

/** The size of a page in `hugepages-2Mi`. */
export function pageSizeOf(resource: string) {
  return parseQuantity(resource.slice('hugepages-'.length))
}

/** Why a container cannot ask for a resource. */
export function containerResource(resource: string): Problem {
  const problem = qualifiedName(resource)
  if (problem) return problem
  if (!resource.includes('/'))
    return containerResources.has(resource) || isHugePages(resource)
      ? undefined
      : {
          en: `Containers have no resource ${shown(resource)}: there are \`cpu\`, \`memory\`, \`ephemeral-storage\`, \`hugepages-<size>\`, and extended ones with a domain, such as \`nvidia.com/gpu\`.`,
          zh: `容器没有资源 ${shown(resource)}：可用的有 \`cpu\`、\`memory\`、\`ephemeral-storage\`、\`hugepages-<大小>\`，以及带域名的扩展资源，例如 \`nvidia.com/gpu\`。`,
        }
  return isNative(resource) || isExtended(resource)
    ? undefined
    : {
        en: `${shown(resource)} does not follow the names of extended resources: \`<domain>/<name>\`, not beginning with \`requests.\`.`,
        zh: `${shown(resource)} 不符合扩展资源的命名规则：\`<域名>/<名称>\`，且不能以 \`requests.\` 开头。`,
      }
}

/** Why a pod as a whole cannot ask for a resource. */
export function podResource(resource: string): Problem {
  return resource === 'cpu' || resource === 'memory' || isHugePages(resource)
    ? undefined
    : {
        en: `\`spec.resources\` of a pod knows only \`cpu\`, \`memory\` and \`hugepages-<size>\`. Ask for ${shown(resource)} in the container that needs it.`,
        zh: `Pod 的 \`spec.resources\` 只支持 \`cpu\`、\`memory\` 和 \`hugepages-<大小>\`。请在需要它的容器中申请 ${shown(resource)}。`,
      }
}
