import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { isStrictSubset, networkOf, problemOfNetwork } from './addresses.ts'
import { sayLabelSelector } from '../label-selector.ts'
import { requireBetween, requireOneOf, requireText } from '../refuse.ts'
import { sayerOf, type Say } from '../say.ts'
import { highestPort, validatePortReference } from './service-ports.ts'
import { shown } from '../words.ts'

const aboutPort = 'kubernetes/network-policy-port'
const aboutPeer = 'kubernetes/network-policy-peer'

function validatePort(say: Say, entry: Field): void {
  const port = entry.get('port')
  const end = entry.get('endPort')
  requireOneOf(say, aboutPort, entry.get('protocol'), ['TCP', 'UDP', 'SCTP'])
  if (end.isSet && port.number === undefined)
    say(aboutPort, end, {
      en: `\`endPort\` ends a range that begins with \`port\`, which must be a number${port.isSet ? `, not the name ${shown(port.text)}` : ''}.`,
      zh: `\`endPort\` 是从 \`port\` 开始的区间的终点，因此 \`port\` 必须是数字${port.isSet ? `，不能是名称 ${shown(port.text)}` : ''}。`,
    })
  validatePortReference(say, aboutPort, port)
  if (port.number === undefined || end.number === undefined) return
  if (end.number < port.number)
    say(aboutPort, end, {
      en: `\`endPort\` (${end.number}) is below \`port\` (${port.number}): a range ends where it begins or above.`,
      zh: `\`endPort\`（${end.number}）小于 \`port\`（${port.number}）：区间的终点不能小于起点。`,
    })
  else requireBetween(say, aboutPort, end, 1, highestPort)
}

function validateBlock(say: Say, block: Field): void {
  const cidr = block.get('cidr')
  if (
    !requireText(say, aboutPeer, cidr, {
      en: 'It is the range of addresses, for example `10.0.0.0/8`.',
      zh: '它是地址段，例如 `10.0.0.0/8`。',
    })
  )
    return
  const problem = problemOfNetwork(cidr.text ?? '')
  if (problem) say(aboutPeer, cidr, problem)
  const outer = networkOf(cidr.text ?? '')
  if (!outer) return
  for (const exception of block.get('except').items) {
    const wrong = problemOfNetwork(exception.text ?? '')
    if (wrong) say(aboutPeer, exception, wrong)
    const inner = networkOf(exception.text ?? '')
    if (inner && !isStrictSubset(inner, outer))
      say(aboutPeer, exception, {
        en: `${shown(exception.text)} is not a part of ${shown(cidr.text)}, so there is nothing to take out. An exception is a smaller range within.`,
        zh: `${shown(exception.text)} 不是 ${shown(cidr.text)} 的一部分，没有什么可排除的。例外必须是其中更小的地址段。`,
      })
  }
}

function validatePeer(say: Say, peer: Field): void {
  const pods = peer.get('podSelector')
  const namespaces = peer.get('namespaceSelector')
  const block = peer.get('ipBlock')
  sayLabelSelector(say, pods)
  sayLabelSelector(say, namespaces)
  if (block.isSet) validateBlock(say, block)
  if (!pods.isSet && !namespaces.isSet && !block.isSet)
    say(aboutPeer, peer, {
      en: 'The peer is empty: write `podSelector`, `namespaceSelector` or `ipBlock`. To let everybody through, leave the whole list out; `podSelector: {}` means all pods of the namespace.',
      zh: '对端是空的：请写 `podSelector`、`namespaceSelector` 或 `ipBlock`。要放行所有来源，请省略整个列表；`podSelector: {}` 表示本命名空间的所有 Pod。',
    })
  else if (block.isSet && (pods.isSet || namespaces.isSet))
    say(aboutPeer, peer, {
      en: 'Pods and addresses cannot be combined in one peer. Write `ipBlock` as an item of its own: the items of the list add up.',
      zh: '同一个对端不能同时写 Pod 和地址段。请把 `ipBlock` 单独写成一项：列表中的各项是“或”的关系。',
    })
}

/** As `ValidateNetworkPolicySpec` of pkg/apis/networking/validation. */
export function validateNetworkPolicy(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  sayLabelSelector(say, spec.get('podSelector'))
  for (const [direction, peers] of [
    ['ingress', 'from'],
    ['egress', 'to'],
  ] as const)
    for (const rule of spec.get(direction).items) {
      for (const port of rule.get('ports').items) validatePort(say, port)
      for (const peer of rule.get(peers).items) validatePeer(say, peer)
    }
  const types = spec.get('policyTypes')
  if (types.items.length > 2)
    say(aboutPeer, types, {
      en: '`policyTypes` lists `Ingress`, `Egress` or both, and nothing more.',
      zh: '`policyTypes` 只能列出 `Ingress`、`Egress` 或两者。',
    })
  else for (const type of types.items) requireOneOf(say, aboutPeer, type, ['Ingress', 'Egress'])
}
