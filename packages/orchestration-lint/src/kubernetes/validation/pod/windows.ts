import type { Field } from '../../field.ts'
import { dnsSubdomain } from '../names.ts'
import { textOf, type Say } from '../say.ts'
import { missing, notOneOf, shown } from '../words.ts'
import { containersOf, type Pod } from './pod.ts'

const rule = 'kubernetes/pod-os'
const netBios = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/
const dnsPart = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/

function isUserName(value: string): boolean {
  const parts = value.split('\\')
  const user = parts.at(-1) ?? ''
  const domain = parts.length > 1 ? parts[0] : undefined
  return (
    parts.length <= 2 &&
    !/[\u0000-\u001f\u007f]/u.test(value) &&
    user.length > 0 &&
    user.length <= 104 &&
    !/^[. ]+$/.test(user) &&
    !/["/\\:;|=,+*?<>@[\]]/.test(user) &&
    (domain === undefined ||
      (domain.length < 256 &&
        (netBios.test(domain) || domain.split('.').every((part) => dnsPart.test(part)))))
  )
}

/** Says what is wrong with the Windows options of a security context. */
export function sayWindowsOptions(say: Say, options: Field): void {
  if (!options.isSet) return
  const name = options.get('gmsaCredentialSpecName')
  const problem = name.isSet ? dnsSubdomain(textOf(name)) : undefined
  if (problem) say(rule, name, problem)
  const spec = options.get('gmsaCredentialSpec')
  if (spec.isSet && (textOf(spec) === '' || textOf(spec).length > 64 * 1024))
    say(rule, spec, {
      en: '`gmsaCredentialSpec` must have between 1 byte and 64 KiB.',
      zh: '`gmsaCredentialSpec` 的大小必须在 1 字节到 64 KiB 之间。',
    })
  const user = options.get('runAsUserName')
  if (user.isSet && !isUserName(textOf(user)))
    say(rule, user, {
      en: `${shown(textOf(user))} is not a Windows user: write \`USER\` or \`DOMAIN\\USER\`.`,
      zh: `${shown(textOf(user))} 不是有效的 Windows 用户：请写 \`USER\` 或 \`DOMAIN\\USER\`。`,
    })
}

/** HostProcess containers come alone, and on the network of the node. */
export function sayHostProcess({ say, spec, hostNetwork }: Pod): void {
  const ofPod = spec.get('securityContext', 'windowsOptions', 'hostProcess').boolean
  const containers = containersOf(spec)
  let count = 0
  for (const { field } of containers) {
    const own = field.get('securityContext', 'windowsOptions', 'hostProcess')
    if (ofPod !== undefined && own.boolean !== undefined && own.boolean !== ofPod)
      say(rule, own, {
        en: '`hostProcess` of the pod and of its containers must be the same.',
        zh: 'Pod 与其容器的 `hostProcess` 必须相同。',
      })
    if (own.boolean ?? ofPod) count += 1
  }
  if (count === 0) return
  if (count !== containers.length)
    say(rule, spec, {
      en: 'Once one container is a HostProcess container, all of the pod’s containers must be.',
      zh: '只要有一个容器是 HostProcess 容器，该 Pod 的所有容器都必须是。',
    })
  if (!hostNetwork)
    say(rule, spec.get('hostNetwork'), {
      en: 'HostProcess containers run on the network of the node: add `hostNetwork: true`.',
      zh: 'HostProcess 容器运行在节点的网络上：请加上 `hostNetwork: true`。',
    })
}

const podOnlyLinux = ['hostUsers', 'shareProcessNamespace']
const podContextOnlyLinux = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'fsGroup',
  'fsGroupChangePolicy',
  'sysctls',
  'runAsUser',
  'runAsGroup',
  'supplementalGroups',
  'supplementalGroupsPolicy',
  'seLinuxChangePolicy',
]
const containerOnlyLinux = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'capabilities',
  'readOnlyRootFilesystem',
  'privileged',
  'allowPrivilegeEscalation',
  'procMount',
  'runAsUser',
  'runAsGroup',
]

function sayForeign(say: Say, field: Field, system: string): void {
  if (!field.isSet || (field.sequence && field.items.length === 0 && field.path.endsWith('/sysctls'))) return
  say(rule, field, {
    en: `\`os.name: ${system}\` excludes \`${field.path.split('/').at(-1)}\`, which only the other system has. Remove it.`,
    zh: `\`os.name: ${system}\` 的 Pod 不能有 \`${field.path.split('/').at(-1)}\`，它只属于另一种系统。请删除它。`,
  })
}

/** Says what the declared operating system does not have. */
export function sayOs({ say, spec }: Pod): void {
  const os = spec.get('os')
  if (!os.isSet) return
  const name = textOf(os.get('name'))
  const context = spec.get('securityContext')
  const containers = containersOf(spec).map(({ field }) => field.get('securityContext'))
  if (name === '')
    say(
      rule,
      os.get('name'),
      missing('name', { en: 'Write `linux` or `windows`.', zh: '请写 `linux` 或 `windows`。' }),
    )
  else if (name === 'linux')
    for (const each of [context, ...containers]) sayForeign(say, each.get('windowsOptions'), name)
  else if (name === 'windows') {
    for (const field of podContextOnlyLinux) sayForeign(say, context.get(field), name)
    for (const field of podOnlyLinux) sayForeign(say, spec.get(field), name)
    for (const field of ['hostPID', 'hostIPC'])
      if (spec.get(field).boolean === true) sayForeign(say, spec.get(field), name)
    for (const each of containers)
      for (const field of containerOnlyLinux) sayForeign(say, each.get(field), name)
  } else say(rule, os.get('name'), notOneOf('name', name, ['linux', 'windows']), os.path)
}
