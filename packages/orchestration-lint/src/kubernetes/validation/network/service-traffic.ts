import type { Field } from '../../field.ts'
import { refuseChange } from '../immutable.ts'
import { problemOfNetwork } from './addresses.ts'
import { qualifiedName } from '../names.ts'
import { requireBetween, requireOneOf } from '../refuse.ts'
import type { Say } from '../say.ts'
import { highestPort } from './service-ports.ts'

const rule = 'kubernetes/traffic-policy'
const loadBalancer = 'kubernetes/load-balancer'
const rangesAnnotation = 'service.beta.kubernetes.io/load-balancer-source-ranges'

function onlyForLoadBalancers(say: Say, field: Field, path = field.path): void {
  say(
    loadBalancer,
    field,
    {
      en: 'This speaks to a load balancer, and there is none without `type: LoadBalancer`. Remove it, or change the type.',
      zh: '这是给负载均衡器的设置，而没有 `type: LoadBalancer` 就没有负载均衡器。请删除它，或者修改类型。',
    },
    path,
  )
}

/** The server spells the path of this field with a capital. */
function validateSourceRanges(say: Say, object: Field, kind: string): void {
  const ranges = object.get('spec', 'loadBalancerSourceRanges')
  const annotation = object.get('metadata', 'annotations', rangesAnnotation)
  const path = `${object.get('spec').path}/LoadBalancerSourceRanges`
  if (ranges.items.length > 0) {
    if (kind !== 'LoadBalancer') onlyForLoadBalancers(say, ranges, path)
    for (const [at, range] of ranges.items.entries()) {
      const problem = problemOfNetwork((range.text ?? '').trim())
      if (problem) say(loadBalancer, range, problem, `${path}/${at}`)
    }
  } else if (annotation.isSet) {
    if (kind !== 'LoadBalancer') onlyForLoadBalancers(say, annotation)
    const text = (annotation.text ?? '').trim()
    for (const range of text === '' ? [] : text.split(',')) {
      const problem = problemOfNetwork(range.trim())
      if (problem) say(loadBalancer, annotation, problem)
    }
  }
}

function validateLoadBalancer(say: Say, object: Field, kind: string, before: Field | undefined): void {
  validateSourceRanges(say, object, kind)
  const spec = object.get('spec')
  const allocate = spec.get('allocateLoadBalancerNodePorts')
  const byClass = spec.get('loadBalancerClass')
  if (kind !== 'LoadBalancer') {
    for (const field of [allocate, byClass]) if (field.isSet) onlyForLoadBalancers(say, field)
    return
  }
  const problem = byClass.isSet ? qualifiedName(byClass.text ?? '') : undefined
  if (problem) say(loadBalancer, byClass, problem)
  const old = before?.get('spec')
  if (old?.get('type').text === 'LoadBalancer' && old.get('loadBalancerClass').text !== byClass.text)
    refuseChange(say, byClass, {
      en: 'Another controller is in charge of the load balancer already.',
      zh: '负载均衡器已经由另一个控制器负责。',
    })
}

/** Whether traffic from outside comes to a Service. */
function isReachedFromOutside(spec: Field, kind: string): boolean {
  const external = spec.get('externalIPs').items.length > 0
  return kind === 'LoadBalancer' || kind === 'NodePort' || (kind === 'ClusterIP' && external)
}

export function validateTraffic(say: Say, object: Field, kind: string, before: Field | undefined): void {
  const spec = object.get('spec')
  validateLoadBalancer(say, object, kind, before)
  const external = spec.get('externalTrafficPolicy')
  if (external.text && !isReachedFromOutside(spec, kind))
    say(rule, external, {
      en: `\`externalTrafficPolicy\` is about traffic from outside, which does not come to a \`${kind}\` Service. Remove it, or write \`type: LoadBalancer\` or \`NodePort\`.`,
      zh: `\`externalTrafficPolicy\` 针对来自集群外部的流量，而 \`${kind}\` 类型的 Service 不会收到这种流量。请删除它，或者写 \`type: LoadBalancer\` 或 \`NodePort\`。`,
    })
  else if (external.text) requireOneOf(say, rule, external, ['Cluster', 'Local'])
  const health = spec.get('healthCheckNodePort')
  if (health.number) {
    if (kind === 'LoadBalancer' && external.text === 'Local')
      requireBetween(say, rule, health, 1, highestPort)
    else
      say(rule, health, {
        en: '`healthCheckNodePort` tells a load balancer which nodes have pods: it needs `type: LoadBalancer` and `externalTrafficPolicy: Local`.',
        zh: '`healthCheckNodePort` 用来告诉负载均衡器哪些节点上有 Pod：它需要 `type: LoadBalancer` 和 `externalTrafficPolicy: Local`。',
      })
  }
  requireOneOf(say, rule, spec.get('internalTrafficPolicy'), ['Cluster', 'Local'])
  requireOneOf(say, rule, spec.get('trafficDistribution'), [
    'PreferClose',
    'PreferSameNode',
    'PreferSameZone',
  ])
  const hints = object.get('metadata', 'annotations', 'service.kubernetes.io/topology-aware-hints')
  const mode = object.get('metadata', 'annotations', 'service.kubernetes.io/topology-mode')
  if (hints.isSet && mode.isSet && hints.text !== mode.text)
    say(rule, mode, {
      en: 'The annotations `topology-mode` and `topology-aware-hints` contradict each other. Keep the former.',
      zh: '注解 `topology-mode` 与 `topology-aware-hints` 互相矛盾。请只保留前者。',
    })
}
