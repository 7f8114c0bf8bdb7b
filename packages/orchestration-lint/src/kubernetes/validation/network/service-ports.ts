import type { Field } from '../../field.ts'
import { dnsLabel, qualifiedName, servicePortName } from '../names.ts'
import { refuseMissing, requireBetween, requireOneOf } from '../refuse.ts'
import type { Say } from '../say.ts'
import { again, shown } from '../words.ts'

const rule = 'kubernetes/service-port'

export const highestPort = 65_535
const lowestNodePort = 30_000
const highestNodePort = 32_767

export const protocols = ['SCTP', 'TCP', 'UDP']

const ofOneService = { en: 'one Service', zh: '同一个 Service' }

/** A port by number or by name, as an `IntOrString`. */
export function validatePortReference(
  say: Say,
  about: typeof rule | 'kubernetes/network-policy-port',
  port: Field,
): void {
  if (port.number !== undefined) requireBetween(say, about, port, 1, highestPort)
  const problem = port.text === undefined ? undefined : servicePortName(port.text)
  if (problem) say(about, port, problem)
}

function validatePort(say: Say, port: Field, named: boolean, names: Set<string>): void {
  const name = port.get('name')
  if (!name.text) {
    if (named)
      refuseMissing(say, rule, name, {
        en: 'With more than one port, each needs a name, so that others can tell them apart.',
        zh: '端口多于一个时，每个都要有名字，才能区分。',
      })
  } else {
    const problem = dnsLabel(name.text)
    if (problem) say(rule, name, problem)
    if (names.has(name.text)) say(rule, name, again('name', name.text, ofOneService))
    names.add(name.text)
  }
  const number = port.get('port')
  if (!number.isSet)
    refuseMissing(say, rule, number, {
      en: 'It is the port at which the Service listens, from 1 to 65535.',
      zh: '它是 Service 监听的端口，取值 1 到 65535。',
    })
  else requireBetween(say, rule, number, 1, highestPort)
  const protocol = port.get('protocol')
  if (protocol.text) requireOneOf(say, rule, protocol, protocols)
  const target = port.get('targetPort')
  // 0 and an empty text are taken for the Service's own port.
  if (target.text !== '' && target.number !== 0) validatePortReference(say, rule, target)
  const application = port.get('appProtocol')
  const problem = application.isSet ? qualifiedName(application.text ?? '') : undefined
  if (problem) say(rule, application, problem)
}

/** A port on every node: only for those who are reached there, and only from a range that nothing else takes. */
function validateNodePort(say: Say, port: Field, kind: string, seen: Set<string>): void {
  const node = port.get('nodePort')
  if (!node.number) return
  if (kind === 'ClusterIP')
    return say('kubernetes/node-port', node, {
      en: '`nodePort` opens a port on the nodes, which a `ClusterIP` Service does not do. Write `type: NodePort`, or remove it.',
      zh: '`nodePort` 会在节点上开放端口，而 `ClusterIP` 类型的 Service 不会这样做。请写 `type: NodePort`，或者删除它。',
    })
  const key = `${port.get('protocol').text || 'TCP'} ${node.number}`
  if (seen.has(key)) say('kubernetes/node-port', node, again('nodePort', String(node.number), ofOneService))
  seen.add(key)
  if (kind !== 'NodePort' && kind !== 'LoadBalancer') return
  if (node.number < lowestNodePort || node.number > highestNodePort)
    say('kubernetes/node-port', node, {
      en: `\`nodePort\` is ${shown(node.number)}, but a cluster gives out ${lowestNodePort} to ${highestNodePort}, unless its API server was started with another range. Leave it out to get a free one.`,
      zh: `\`nodePort\` 是 ${shown(node.number)}，但集群分配的范围是 ${lowestNodePort} 到 ${highestNodePort}，除非 API 服务器启动时指定了其他范围。省略它即可自动分配。`,
    })
}

export function validatePorts(say: Say, spec: Field, kind: string): void {
  const ports = spec.get('ports').items
  const names = new Set<string>()
  const nodePorts = new Set<string>()
  const numbers = new Set<string>()
  for (const port of ports) validatePort(say, port, ports.length > 1, names)
  for (const port of ports) validateNodePort(say, port, kind, nodePorts)
  for (const port of ports) {
    const number = port.get('port').number ?? 0
    const key = `${port.get('protocol').text || 'TCP'} ${number}`
    if (numbers.has(key)) say(rule, port.get('port'), again('port', String(number), ofOneService), port.path)
    numbers.add(key)
  }
}
