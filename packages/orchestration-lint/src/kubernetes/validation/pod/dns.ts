import { dnsLabel, dnsSearch, dnsSubdomain } from '../names.ts'
import { isIp } from '../ip.ts'
import { textOf } from '../say.ts'
import { missing, notOneOf, shown } from '../words.ts'
import type { Pod } from './pod.ts'

const rule = 'kubernetes/pod-dns'
const policies = ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None']

function notIp(value: string) {
  return {
    en: `${shown(value)} is not an IP address; write one such as 10.9.8.7 or 2001:db8::1.`,
    zh: `${shown(value)} 不是 IP 地址；请写成 10.9.8.7 或 2001:db8::1 这样的形式。`,
  }
}

function sayDnsConfig({ say, spec }: Pod, policy: string): void {
  const config = spec.get('dnsConfig')
  const servers = config.get('nameservers')
  if (policy === 'None' && servers.items.length === 0)
    say(
      rule,
      config.isSet ? servers : config,
      missing(config.isSet ? 'nameservers' : 'dnsConfig', {
        en: 'With `dnsPolicy: None` the pod knows no name server unless `dnsConfig` gives at least one.',
        zh: '使用 `dnsPolicy: None` 时，除非 `dnsConfig` 至少给出一个域名服务器，否则 Pod 无法解析域名。',
      }),
    )
  if (servers.items.length > 3)
    say(rule, servers, {
      en: 'The resolver of libc uses three `nameservers` at most.',
      zh: 'libc 的解析器最多使用三个 `nameservers`。',
    })
  for (const server of servers.items) if (!isIp(textOf(server))) say(rule, server, notIp(textOf(server)))
  const searches = config.get('searches')
  const all = searches.items.map(textOf)
  if (all.length > 32 || all.join(' ').length > 2048)
    say(rule, searches, {
      en: 'There can be 32 `searches` at most, with 2048 characters together.',
      zh: '`searches` 最多 32 项，总长度最多 2048 个字符。',
    })
  for (const search of searches.items) {
    const domain = textOf(search)
    const problem =
      domain === '.' ? undefined : dnsSearch(domain.endsWith('.') ? domain.slice(0, -1) : domain)
    if (problem) say(rule, search, problem)
  }
  for (const option of config.get('options').items)
    if (textOf(option.get('name')) === '')
      say(rule, option, missing('name', { en: 'For example `ndots`.', zh: '例如 `ndots`。' }), option.path)
}

function sayHostNames({ say, spec, hostNetwork }: Pod): void {
  for (const name of ['hostname', 'subdomain']) {
    const field = spec.get(name)
    const problem = textOf(field) === '' ? undefined : dnsLabel(textOf(field))
    if (problem) say(rule, field, problem)
  }
  const override = spec.get('hostnameOverride')
  if (textOf(override) === '') return
  const value = textOf(override)
  const problem = value.length > 64 ? dnsLabel('a'.repeat(value.length)) : dnsSubdomain(value)
  if (problem) say(rule, override, problem)
  if (hostNetwork || spec.get('setHostnameAsFQDN').boolean === true)
    say(rule, override, {
      en: '`hostnameOverride` sets the host name of the pod, which `hostNetwork: true` and `setHostnameAsFQDN: true` do too. Keep one.',
      zh: '`hostnameOverride` 设置 Pod 的主机名，而 `hostNetwork: true` 和 `setHostnameAsFQDN: true` 也会决定它。请只保留一个。',
    })
}

/** Says what is wrong with the names that a pod has and resolves. */
export function sayDns(pod: Pod): void {
  const { say, spec } = pod
  const policy = textOf(spec.get('dnsPolicy'))
  if (policy !== '' && !policies.includes(policy))
    say(rule, spec.get('dnsPolicy'), notOneOf('dnsPolicy', policy, policies))
  sayDnsConfig(pod, policy)
  sayHostNames(pod)
  for (const alias of spec.get('hostAliases').items) {
    const ip = alias.get('ip')
    if (!isIp(textOf(ip))) say(rule, ip, notIp(textOf(ip)))
    for (const name of alias.get('hostnames').items) {
      const problem = dnsSubdomain(textOf(name))
      if (problem) say(rule, name, problem)
    }
  }
}
