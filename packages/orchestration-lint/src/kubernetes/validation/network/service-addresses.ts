import type { Field } from '../../field.ts'
import { refuseChange } from '../immutable.ts'
import { isIpv6, problemOfAddress } from './addresses.ts'
import { requireOneOf } from '../refuse.ts'
import type { Say } from '../say.ts'
import { again, shown } from '../words.ts'

const rule = 'kubernetes/cluster-ip'

/** The list of addresses, which the server makes of the single one where only that is there. */
function addressesOf(spec: Field): Field[] {
  const list = spec.get('clusterIPs').items
  const single = spec.get('clusterIP')
  return list.length === 0 && single.text ? [single] : list
}

export function isHeadless(spec: Field): boolean {
  const [first, ...others] = addressesOf(spec)
  return first?.text === 'None' && others.length === 0
}

function validateAgreement(say: Say, spec: Field): void {
  const single = spec.get('clusterIP')
  const list = spec.get('clusterIPs')
  const [first] = list.items
  if (first && single.text && first.text !== single.text)
    say(rule, list, {
      en: `The first of \`clusterIPs\` must be \`clusterIP\` (${shown(single.text)}). Write only one of the two fields.`,
      zh: `\`clusterIPs\` 的第一项必须等于 \`clusterIP\`（${shown(single.text)}）。两个字段只写一个即可。`,
    })
  // On creation the server takes over the first of the list; only emptiness of its first item is left.
  if (first && !single.isSet && !first.text)
    say(rule, list, {
      en: '`clusterIPs` must not begin with an empty address. Leave the field out to get one.',
      zh: '`clusterIPs` 不能以空地址开头。省略该字段即可自动分配。',
    })
}

function validateFamilies(say: Say, spec: Field): void {
  const seen = new Set<string>()
  for (const family of spec.get('ipFamilies').items) {
    requireOneOf(say, rule, family, ['IPv4', 'IPv6'])
    const name = family.text ?? ''
    if (seen.has(name))
      say(rule, family, again('ipFamilies', name, { en: 'one Service', zh: '同一个 Service' }))
    seen.add(name)
  }
  const policy = spec.get('ipFamilyPolicy')
  requireOneOf(say, rule, policy, ['PreferDualStack', 'RequireDualStack', 'SingleStack'])
  const two = Math.max(spec.get('ipFamilies').items.length, spec.get('clusterIPs').items.length) > 1
  if (policy.text === 'SingleStack' && two)
    say(rule, policy, {
      en: '`SingleStack` is for one family of addresses, and two are listed. Write `PreferDualStack`, or list one.',
      zh: '`SingleStack` 只支持一种地址族，但这里列了两种。请写 `PreferDualStack`，或者只列一种。',
    })
}

/** As `ValidateServiceClusterIPsRelatedFields`; which addresses a cluster has is not in the manifest. */
export function validateAddresses(say: Say, spec: Field): void {
  const path = spec.get('clusterIPs').path
  const addresses = addressesOf(spec)
  validateAgreement(say, spec)
  validateFamilies(say, spec)
  let wrong = false
  for (const [at, address] of addresses.entries()) {
    if (at === 0 && address.text === 'None') {
      if (addresses.length > 1) {
        wrong = true
        say(
          rule,
          address,
          {
            en: '`None` makes the Service headless, so it must be the only value.',
            zh: '`None` 表示无头 Service，因此只能是唯一的值。',
          },
          path,
        )
      }
      continue
    }
    const problem = problemOfAddress(address.text ?? '')
    if (!problem) continue
    wrong = true
    say(rule, address, problem, `${path}/${at}`)
  }
  if (addresses.length > 2)
    say(rule, spec.get('clusterIPs'), {
      en: 'A Service has at most two addresses: one of IPv4 and one of IPv6.',
      zh: '一个 Service 最多有两个地址：一个 IPv4，一个 IPv6。',
    })
  if (wrong) return
  if (
    addresses.length === 2 &&
    addresses.every(({ text = '' }) => isIpv6(text) === isIpv6(addresses[0]?.text ?? ''))
  )
    say(rule, spec.get('clusterIPs'), {
      en: 'Two addresses of a Service must be of two families: one of IPv4 and one of IPv6.',
      zh: '一个 Service 的两个地址必须属于不同的地址族：一个 IPv4，一个 IPv6。',
    })
  if (isHeadless(spec)) return
  for (const [at, family] of spec.get('ipFamilies').items.entries()) {
    const address = addresses[at]
    if (
      address &&
      (family.text === 'IPv4' || family.text === 'IPv6') &&
      (family.text === 'IPv6') !== isIpv6(address.text ?? '')
    )
      say(
        rule,
        address,
        {
          en: `${shown(address.text ?? '')} is not of the family \`${family.text}\` that \`ipFamilies\` lists in its place.`,
          zh: `${shown(address.text ?? '')} 不属于 \`ipFamilies\` 对应位置上的 \`${family.text}\`。`,
        },
        `${path}/${at}`,
      )
  }
}

/**
 * An address once given stays, and leaving it out keeps it. What the server gave out is not in the manifest: any
 * address that was not in the one before is a change.
 */
export function validateAddressUpdate(say: Say, before: Field, after: Field): void {
  if ([before, after].some((spec) => spec.get('type').text === 'ExternalName')) return
  const [old] = addressesOf(before)
  const [now] = addressesOf(after)
  if (!now || now.text === old?.text) return
  refuseChange(
    say,
    now,
    {
      en: 'Programs may have looked the address up already, and a Service cannot become headless or cease to be.',
      zh: '程序可能已经查到了这个地址；Service 也不能在有地址和无头之间切换。',
    },
    `${after.path}/clusterIPs/0`,
  )
}
