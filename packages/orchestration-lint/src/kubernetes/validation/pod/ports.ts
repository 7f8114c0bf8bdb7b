import type { Field } from '../../field.ts'
import { servicePortName } from '../names.ts'
import { textOf, type Say } from '../say.ts'
import { again, missing, notBetween, notOneOf } from '../words.ts'
import type { Pod } from './pod.ts'

export const protocols = ['TCP', 'UDP', 'SCTP']
const rule = 'kubernetes/container-ports'
const inContainer = { en: 'this container', zh: '该容器' }

/** Says what is wrong with a number or name of a port in a probe or hook. */
export function sayPort(say: Say, at: Field, id: 'kubernetes/probes' | 'kubernetes/lifecycle'): void {
  if (at.text !== undefined) {
    const problem = servicePortName(at.text)
    const isNumber = /^[1-9][0-9]{0,4}$/.test(at.text) && Number(at.text) <= 65535
    if (problem) say(id, at, isNumber ? { ...problem, instead: at.text } : problem)
    return
  }
  const port = at.number ?? 0
  if (!at.isSet)
    say(
      id,
      at,
      missing('port', {
        en: 'Name the port of the container to talk to, between 1 and 65535.',
        zh: '请写出要访问的容器端口，范围是 1 到 65535。',
      }),
    )
  else if (port < 1 || port > 65535) say(id, at, notBetween('port', port, 1, 65535))
}

function sayContainerPort(say: Say, port: Field, names: Set<string>): void {
  const name = port.get('name')
  if (textOf(name) !== '') {
    const problem = servicePortName(textOf(name))
    if (problem) say(rule, name, problem)
    else if (names.has(textOf(name))) say(rule, name, again('name', textOf(name), inContainer))
    names.add(textOf(name))
  }
  const number = port.get('containerPort')
  const value = number.number ?? 0
  if (value === 0)
    say(
      rule,
      number,
      missing('containerPort', {
        en: 'Write the port that the process listens on, between 1 and 65535.',
        zh: '请写出进程监听的端口，范围是 1 到 65535。',
      }),
    )
  else if (value < 1 || value > 65535) say(rule, number, notBetween('containerPort', value, 1, 65535))
  const host = port.get('hostPort')
  const hostPort = host.number ?? 0
  if (hostPort !== 0 && (hostPort < 1 || hostPort > 65535))
    say(rule, host, notBetween('hostPort', hostPort, 1, 65535))
  const protocol = textOf(port.get('protocol'))
  if (protocol !== '' && !protocols.includes(protocol))
    say(rule, port.get('protocol'), notOneOf('protocol', protocol, protocols))
}

export function sayPorts(say: Say, ports: Field): void {
  const names = new Set<string>()
  for (const port of ports.items) sayContainerPort(say, port, names)
}

/** Says where two of the containers claim the same port of the node. */
export function sayHostPorts({ say, isPod, hostNetwork }: Pod, containers: readonly Field[]): void {
  const taken = new Set<string>()
  for (const container of containers)
    for (const port of container.get('ports').items) {
      const own = port.get('hostPort').number ?? 0
      // In a Pod on the network of its node every port is a port of the node.
      const number = own === 0 && isPod && hostNetwork ? (port.get('containerPort').number ?? 0) : own
      if (number === 0) continue
      const key = `${textOf(port.get('protocol')) || 'TCP'}/${textOf(port.get('hostIP'))}/${number}`
      if (taken.has(key))
        say(rule, port.get('hostPort'), {
          en: `Port ${number} of the node is claimed twice in this pod. Drop one of the two, or let the Service map the port.`,
          zh: `该 Pod 两次占用了节点端口 ${number}。请去掉其中一个，或者用 Service 来映射端口。`,
        })
      taken.add(key)
    }
}

/** On the host's network a container listens on the node itself, so the two numbers cannot differ. */
export function sayHostNetworkPorts({ say, spec, hostNetwork }: Pod): void {
  if (!hostNetwork) return
  for (const container of spec.get('containers').items)
    for (const port of container.get('ports').items) {
      const host = port.get('hostPort').number ?? 0
      if (host !== 0 && host !== (port.get('containerPort').number ?? 0))
        say(rule, port.get('hostPort'), {
          en: `With \`hostNetwork: true\` the container listens on the node itself, so \`hostPort\` must be equal to \`containerPort\`. Leave \`hostPort\` out.`,
          zh: `使用 \`hostNetwork: true\` 时容器直接在节点上监听，因此 \`hostPort\` 必须与 \`containerPort\` 相同。请省略 \`hostPort\`。`,
        })
    }
}
