import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { validateBackend } from './ingress-backend.ts'
import { addressOf } from './addresses.ts'
import { dnsSubdomain, type Problem } from '../names.ts'
import { refuseMissing, requireName, requireOneOf } from '../refuse.ts'
import { sayerOf, type Say } from '../say.ts'
import { shown } from '../words.ts'

const pathTypes = ['Exact', 'ImplementationSpecific', 'Prefix']
const forbiddenParts = ['//', '/./', '/../', '%2f', '%2F']
const forbiddenEnds = ['/..', '/.']
const classAnnotation = 'kubernetes.io/ingress.class'

/** A host name; a star stands for one label, and only for the first. */
function problemOfHost(host: string): Problem {
  if (!host.includes('*')) return dnsSubdomain(host)
  if (host.startsWith('*.') && !dnsSubdomain(host.slice(2))) return undefined
  return {
    en: `${shown(host)} cannot be a wildcard host: \`*\` stands for exactly one label, the first, as in \`*.example.com\`.`,
    zh: `${shown(host)} 不是有效的通配主机名：\`*\` 只能代表第一段，例如 \`*.example.com\`。`,
  }
}

function validateHost(say: Say, host: Field): void {
  const name = host.text ?? ''
  if (name === '') return
  const problem = problemOfHost(name)
  if (problem) {
    const scheme = /^https?:\/\//.test(name)
    const port = /:\d+$/.test(name)
    say('kubernetes/ingress-host', host, {
      en: `${problem.en}${scheme || port ? ' A host has neither a scheme nor a port.' : ''}`,
      zh: `${problem.zh}${scheme || port ? '主机名不带协议，也不带端口。' : ''}`,
    })
  } else if (addressOf(name))
    say('kubernetes/ingress-host', host, {
      en: `${shown(name)} is an IP address, and an Ingress goes by names: browsers send no address as \`Host\`. Write a DNS name, or leave \`host\` out for all.`,
      zh: `${shown(name)} 是 IP 地址，而 Ingress 按名称匹配。请写 DNS 名称，或者省略 \`host\` 以匹配全部。`,
    })
}

function validatePathText(say: Say, entry: Field, type: string): void {
  const rule = 'kubernetes/ingress-path'
  const path = entry.get('path')
  const text = path.text ?? ''
  if (!text.startsWith('/') && (text !== '' || type !== 'ImplementationSpecific'))
    say(rule, path, {
      en: `With \`pathType: ${type}\` the path must begin with \`/\`; ${text === '' ? 'for all paths write `path: /`' : `write ${shown(`/${text}`)}`}.`,
      zh: `\`pathType: ${type}\` 时路径必须以 \`/\` 开头；${text === '' ? '要匹配所有路径，请写 `path: /`' : `请写 ${shown(`/${text}`)}`}。`,
    })
  if (type === 'ImplementationSpecific') return
  const part =
    forbiddenParts.find((each) => text.includes(each)) ?? forbiddenEnds.find((each) => text.endsWith(each))
  if (part)
    say(rule, path, {
      en: `The path contains ${shown(part)}, which clients and proxies resolve before they compare: it would never match. Write the resolved path.`,
      zh: `路径包含 ${shown(part)}，客户端和代理会先化简再比较，因此永远不会匹配。请写化简后的路径。`,
    })
}

function validatePath(say: Say, entry: Field): void {
  const type = entry.get('pathType')
  if (!type.isSet)
    return refuseMissing(say, 'kubernetes/ingress-path', type, {
      en: 'Write `Prefix` (this path and all below), `Exact`, or `ImplementationSpecific` (the controller decides).',
      zh: '请写 `Prefix`（该路径及其下所有路径）、`Exact` 或 `ImplementationSpecific`（由控制器决定）。',
    })
  if (requireOneOf(say, 'kubernetes/ingress-path', type, pathTypes))
    validatePathText(say, entry, type.text ?? '')
  validateBackend(say, entry.get('backend'))
}

function validateTls(say: Say, tls: Field): void {
  for (const host of tls.get('hosts').items) {
    const problem = problemOfHost(host.text ?? '')
    if (problem) say('kubernetes/ingress-tls', host, problem)
  }
  requireName(say, 'kubernetes/ingress-tls', tls.get('secretName'), dnsSubdomain)
}

/** As `ValidateIngress` of pkg/apis/networking/validation. */
export function validateIngress(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  const rules = spec.get('rules')
  const fallback = spec.get('defaultBackend')
  if (rules.items.length === 0 && !fallback.isSet)
    say('kubernetes/ingress-backend', spec, {
      en: 'An Ingress needs `rules` or a `defaultBackend`: otherwise it leads nowhere.',
      zh: 'Ingress 需要 `rules` 或 `defaultBackend`：否则流量无处可去。',
    })
  if (fallback.isSet) validateBackend(say, fallback)
  for (const rule of rules.items) {
    validateHost(say, rule.get('host'))
    const http = rule.get('http')
    if (http.isSet && http.get('paths').items.length === 0)
      refuseMissing(say, 'kubernetes/ingress-path', http.get('paths'), {
        en: 'A rule with `http` says for which paths.',
        zh: '写了 `http` 的规则要说明针对哪些路径。',
      })
    for (const entry of http.get('paths').items) validatePath(say, entry)
  }
  for (const tls of spec.get('tls').items) validateTls(say, tls)
  const className = spec.get('ingressClassName')
  const problem = className.isSet ? dnsSubdomain(className.text ?? '') : undefined
  if (problem) say('kubernetes/ingress-class', className, problem)
  const annotation = object.get('metadata', 'annotations', classAnnotation)
  if (!context.before && annotation.isSet && className.isSet && annotation.text !== className.text)
    say(
      'kubernetes/ingress-class',
      annotation,
      {
        en: `The annotation says ${shown(annotation.text ?? '')} and \`ingressClassName\` says ${shown(className.text ?? '')}. Remove the annotation; the field has replaced it.`,
        zh: `注解写的是 ${shown(annotation.text ?? '')}，\`ingressClassName\` 写的是 ${shown(className.text ?? '')}。请删除注解，它已被该字段取代。`,
      },
      '/annotations/kubernetes.io~1ingress.class',
    )
}
