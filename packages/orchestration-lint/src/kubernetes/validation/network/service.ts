import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { problemOfSpecialAddress } from './addresses.ts'
import { sayLabels } from '../labels.ts'
import { dnsSubdomain } from '../names.ts'
import { refuseMissing, requireBetween, requireOneOf } from '../refuse.ts'
import { sayerOf, type Say } from '../say.ts'
import { isHeadless, validateAddresses, validateAddressUpdate } from './service-addresses.ts'
import { validatePorts } from './service-ports.ts'
import { validateTraffic } from './service-traffic.ts'

const types = ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort']

function validateExternalName(say: Say, spec: Field): void {
  const rule = 'kubernetes/external-name'
  const name = spec.get('externalName')
  for (const field of ['clusterIP', 'clusterIPs', 'ipFamilies', 'ipFamilyPolicy'].map((each) =>
    spec.get(each),
  ))
    if (
      field.text ||
      (field.isSet && field.text === undefined && (!field.sequence || field.items.length > 0))
    )
      say(
        rule,
        field,
        {
          en: 'A Service of the type `ExternalName` is only another name in the DNS and has no address of its own. Remove this.',
          zh: '`ExternalName` 类型的 Service 只是 DNS 中的别名，没有自己的地址。请删除这个字段。',
        },
        field.path.endsWith('/clusterIP') ? spec.get('clusterIPs').path : field.path,
      )
  const target = (name.text ?? '').replace(/\.$/, '')
  if (target === '')
    refuseMissing(say, rule, name, {
      en: 'It is the DNS name that the Service stands for.',
      zh: '它是该 Service 所代表的 DNS 名称。',
    })
  else {
    const problem = dnsSubdomain(target)
    if (problem) say(rule, name, problem)
  }
}

function validateAffinity(say: Say, spec: Field): void {
  const rule = 'kubernetes/session-affinity'
  const affinity = spec.get('sessionAffinity')
  if (affinity.text) requireOneOf(say, rule, affinity, ['ClientIP', 'None'])
  // Without ClientIP the server drops the configuration.
  if (affinity.text === 'ClientIP')
    requireBetween(say, rule, spec.get('sessionAffinityConfig', 'clientIP', 'timeoutSeconds'), 1, 86_400)
}

/** As `ValidateService` of pkg/apis/core/validation, after its defaults. */
export function validateService(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  const type = spec.get('type')
  const kind = type.text || 'ClusterIP'
  const headless = isHeadless(spec)
  if (context.before) validateAddressUpdate(say, context.before.get('spec'), spec)
  if (spec.get('ports').items.length === 0 && !headless && kind !== 'ExternalName')
    refuseMissing(say, 'kubernetes/service-port', spec.get('ports'), {
      en: 'A Service passes on at least one port; only a headless one (`clusterIP: None`) or an `ExternalName` may have none.',
      zh: 'Service 至少要转发一个端口；只有无头 Service（`clusterIP: None`）或 `ExternalName` 可以没有。',
    })
  if (headless && (kind === 'LoadBalancer' || kind === 'NodePort'))
    say(
      'kubernetes/cluster-ip',
      spec.get('clusterIP').isSet ? spec.get('clusterIP') : spec.get('clusterIPs'),
      {
        en: `A \`${kind}\` Service passes traffic on to its cluster IP, so it cannot have \`None\`. Remove \`clusterIP\`, or write \`type: ClusterIP\` for a headless Service.`,
        zh: `\`${kind}\` 类型的 Service 要把流量转给自己的集群 IP，因此不能写 \`None\`。请删除 \`clusterIP\`；要用无头 Service，请写 \`type: ClusterIP\`。`,
      },
      `${spec.path}/clusterIPs/0`,
    )
  if (kind === 'ExternalName') validateExternalName(say, spec)
  validatePorts(say, spec, kind)
  sayLabels(say, spec.get('selector'), 'kubernetes/service-selector')
  validateAffinity(say, spec)
  if (kind !== 'ExternalName') validateAddresses(say, spec)
  for (const address of spec.get('externalIPs').items) {
    const problem = problemOfSpecialAddress(address.text ?? '')
    if (problem) say('kubernetes/cluster-ip', address, problem)
  }
  if (type.text) requireOneOf(say, 'kubernetes/service-type', type, types)
  validateTraffic(say, object, kind, context.before)
}
