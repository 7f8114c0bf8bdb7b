import type { Field } from '../../field.ts'
import { containerResource, isCountable } from '../resource-names.ts'
import { sayLabels } from '../labels.ts'
import { dnsSubdomain } from '../names.ts'
import { isWhole, quantityOf } from '../quantity.ts'
import { textOf, type Say } from '../say.ts'
import { notBetween, notOneOf } from '../words.ts'
import { sayAffinity, sayNodeName } from './affinity.ts'
import { sayContainers } from './containers.ts'
import { sayDns } from './dns.ts'
import type { Pod } from './pod.ts'
import { sayHostNetworkPorts } from './ports.ts'
import { sayResourceClaims } from './resource-claims.ts'
import { sayPodResources } from './pod-resources.ts'
import { sayGates, sayTolerations, sayTopologySpread } from './scheduling.ts'
import { sayPodSecurityContext } from './security-context.ts'
import { sayVolumes } from './volumes.ts'
import { sayHostProcess, sayOs } from './windows.ts'

const rule = 'kubernetes/pod-spec'
const restartPolicies = ['Always', 'OnFailure', 'Never']

/** What a pod inherits from where it stands. */
export interface Place {
  readonly say: Say
  readonly spec: Field
  readonly metadata: Field
  readonly isPod: boolean
  /** The volumes that a StatefulSet makes for each pod. */
  readonly claims?: readonly Field[]
}

function sayHostNamespaces({ say, spec, hostUsers }: Pod): void {
  if (hostUsers) return
  for (const name of ['hostNetwork', 'hostPID', 'hostIPC'])
    if (spec.get(name).boolean === true)
      say(
        'kubernetes/host-namespaces',
        spec.get(name),
        {
          en: `\`hostUsers: false\` gives the pod users of its own, which does not go with \`${name}: true\`. Drop one of them.`,
          zh: `\`hostUsers: false\` 让 Pod 使用自己的用户命名空间，不能与 \`${name}: true\` 同时使用。请去掉其中一个。`,
        },
        `${spec.path}/${name === 'hostNetwork' ? name : name.replace('host', 'Host')}`,
      )
}

function sayNames(say: Say, spec: Field): void {
  const account = textOf(spec.get('serviceAccountName')) === '' ? 'serviceAccount' : 'serviceAccountName'
  for (const name of [account, 'priorityClassName', 'runtimeClassName']) {
    const field = spec.get(name)
    const value = textOf(field)
    const problem =
      value === '' && !(name === 'runtimeClassName' && field.isSet) ? undefined : dnsSubdomain(value)
    if (problem)
      say(rule, field, problem, `${spec.path}/${name === 'serviceAccount' ? 'serviceAccountName' : name}`)
  }
}

function sayOverhead(say: Say, spec: Field): void {
  for (const { name, field } of spec.get('overhead').fields) {
    const problem = containerResource(name)
    if (problem) say(rule, field, problem)
    const amount = quantityOf(field)
    if (amount && (amount.nano < 0n || (isCountable(name) && !isWhole(amount))))
      say(rule, field, {
        en: 'The overhead of a pod cannot be negative.',
        zh: 'Pod 的额外开销不能是负数。',
      })
  }
}

function sayRest(pod: Pod): void {
  const { say, spec, restartPolicy } = pod
  if (!restartPolicies.includes(restartPolicy))
    say(
      'kubernetes/restart-policy',
      spec.get('restartPolicy'),
      notOneOf('restartPolicy', restartPolicy, restartPolicies),
    )
  sayLabels(say, spec.get('nodeSelector'))
  const deadline = spec.get('activeDeadlineSeconds')
  const seconds = deadline.number ?? 1
  if (seconds < 1 || seconds > 2 ** 31 - 1)
    say(rule, deadline, notBetween('activeDeadlineSeconds', seconds, 1, 2 ** 31 - 1))
  const preemption = spec.get('preemptionPolicy')
  const policies = ['PreemptLowerPriority', 'Never']
  if (textOf(preemption) !== '' && !policies.includes(textOf(preemption)))
    say(rule, preemption, notOneOf('preemptionPolicy', textOf(preemption), policies))
}

/** Says what the API server refuses in the spec of a pod or of a template. */
export function sayPodSpec({ say, spec, metadata, isPod, claims = [] }: Place): void {
  const podName = isPod ? textOf(metadata.get('name')) : ''
  const { volumes, brokenVolumes } = sayVolumes(say, spec.get('volumes'), podName)
  for (const claim of claims) volumes.set(textOf(claim.get('metadata', 'name')), claim.get('spec'))
  const pod: Pod = {
    say,
    spec,
    metadata,
    isPod,
    volumes,
    brokenVolumes,
    claimed: new Set(claims.map((claim) => textOf(claim.get('metadata', 'name')))),
    hostNetwork: spec.get('hostNetwork').boolean === true,
    hostUsers: spec.get('hostUsers').boolean !== false,
    restartPolicy: textOf(spec.get('restartPolicy')) || 'Always',
    gracePeriod: spec.get('terminationGracePeriodSeconds').number ?? 30,
    claims: new Set(
      spec
        .get('resourceClaims')
        .items.map((each) => textOf(each.get('name')))
        .filter((name) => name !== ''),
    ),
  }
  sayResourceClaims(pod)
  sayContainers(pod)
  sayPodResources(pod)
  sayHostNetworkPorts(pod)
  sayRest(pod)
  sayPodSecurityContext(pod)
  sayAffinity(pod)
  sayDns(pod)
  sayGates(say, spec)
  sayTopologySpread(pod)
  sayHostProcess(pod)
  sayHostNamespaces(pod)
  sayNames(say, spec)
  sayNodeName(say, spec)
  sayTolerations(say, spec.get('tolerations'))
  sayOverhead(say, spec)
  sayOs(pod)
}
