import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { requireKept } from '../immutable.ts'
import { isIpv6, problemOfSpecialAddress } from './addresses.ts'
import { dnsLabel, dnsSubdomain, qualifiedName } from '../names.ts'
import { refuseMissing, requireBetween, requireName, requireOneOf, spell } from '../refuse.ts'
import { sayerOf, type Say } from '../say.ts'
import { highestPort, protocols } from './service-ports.ts'
import { again, shown } from '../words.ts'

const rule = 'kubernetes/endpoints'

function validateAddress(say: Say, address: Field): void {
  const problem = problemOfSpecialAddress(address.get('ip').text ?? '')
  if (problem) say(rule, address.get('ip'), problem)
  requireName(say, rule, address.get('hostname'), dnsLabel)
}

function validateSubset(say: Say, subset: Field): void {
  const ready = subset.get('addresses').items
  const waiting = subset.get('notReadyAddresses').items
  const ports = subset.get('ports').items
  if (ready.length + waiting.length === 0)
    say(rule, subset, {
      en: 'A subset lists `addresses` or `notReadyAddresses`.',
      zh: '每个 subset 都要列出 `addresses` 或 `notReadyAddresses`。',
    })
  for (const address of [...ready, ...waiting]) validateAddress(say, address)
  for (const port of ports) {
    const name = port.get('name')
    if (!name.text && ports.length > 1)
      refuseMissing(say, rule, name, {
        en: 'With more than one port, each has the name of the Service’s port.',
        zh: '端口多于一个时，每个都要用 Service 端口的名字。',
      })
    requireName(say, rule, name, dnsLabel)
    const number = port.get('port')
    if (!number.isSet)
      refuseMissing(say, rule, number, { en: 'It lies between 1 and 65535.', zh: '取值 1 到 65535。' })
    requireBetween(say, rule, number, 1, highestPort)
    const protocol = port.get('protocol')
    if (protocol.text) requireOneOf(say, rule, protocol, protocols)
  }
}

export function validateEndpoints(object: Field, context: Context): void {
  const say = sayerOf(context)
  for (const subset of object.get('subsets').items) validateSubset(say, subset)
}

const mostEndpoints = 1000
const mostAddresses = 100
const mostPorts = 20_000

function validateSliceEndpoint(say: Say, endpoint: Field, type: string): void {
  const addresses = endpoint.get('addresses')
  if (addresses.items.length === 0)
    refuseMissing(say, rule, addresses, {
      en: 'An endpoint has at least one address.',
      zh: '每个端点至少有一个地址。',
    })
  if (addresses.items.length > mostAddresses)
    say(rule, addresses, {
      en: `An endpoint has at most ${mostAddresses} addresses.`,
      zh: `每个端点最多 ${mostAddresses} 个地址。`,
    })
  for (const address of addresses.items) {
    const text = address.text ?? ''
    const problem = type === 'FQDN' ? dnsSubdomain(text) : problemOfSpecialAddress(text)
    if (problem) say(rule, address, problem)
    else if (type !== 'FQDN' && isIpv6(text) !== (type === 'IPv6'))
      say(rule, address, {
        en: `${shown(text)} is not of the \`addressType\` \`${type}\`.`,
        zh: `${shown(text)} 不属于 \`addressType\` \`${type}\`。`,
      })
  }
  requireName(say, rule, endpoint.get('hostname'), dnsLabel)
}

/** As `ValidateEndpointSlice` of pkg/apis/discovery/validation. */
export function validateEndpointSlice(object: Field, context: Context): void {
  const say = sayerOf(context)
  const type = object.get('addressType')
  const endpoints = object.get('endpoints')
  const ports = object.get('ports')
  if (!type.text)
    refuseMissing(say, rule, type, {
      en: 'Write `IPv4`, `IPv6` or `FQDN`.',
      zh: '请写 `IPv4`、`IPv6` 或 `FQDN`。',
    })
  else if (requireOneOf(say, rule, type, ['FQDN', 'IPv4', 'IPv6']))
    for (const endpoint of endpoints.items) validateSliceEndpoint(say, endpoint, type.text)
  for (const [list, most] of [
    [endpoints, mostEndpoints],
    [ports, mostPorts],
  ] as const)
    if (list.items.length > most)
      say(rule, list, {
        en: `\`${spell(list.path)}\` has ${list.items.length} entries; a slice takes ${most}. Make another one.`,
        zh: `\`${spell(list.path)}\` 有 ${list.items.length} 项；一个切片最多 ${most} 项。请再建一个。`,
      })
  const names = new Set<string>()
  for (const port of ports.items) {
    const name = port.get('name')
    const text = name.text ?? ''
    requireName(say, rule, name, dnsLabel)
    if (names.has(text))
      say(rule, name, again('name', text, { en: 'one EndpointSlice', zh: '同一个 EndpointSlice' }))
    names.add(text)
    requireOneOf(say, rule, port.get('protocol'), protocols)
    requireBetween(say, rule, port.get('port'), 1, highestPort)
    const application = port.get('appProtocol')
    const problem = application.isSet ? qualifiedName(application.text ?? '') : undefined
    if (problem) say(rule, application, problem)
  }
  if (context.before)
    requireKept(say, context.before.get('addressType'), type, {
      en: 'The addresses in it are of one type.',
      zh: '其中的地址属于同一类型。',
    })
}
