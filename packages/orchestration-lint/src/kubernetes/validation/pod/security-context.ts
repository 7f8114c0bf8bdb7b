import type { Field } from '../../field.ts'
import { textOf, type Say } from '../say.ts'
import { again, missing, notBetween, notOneOf, shown } from '../words.ts'
import type { Pod } from './pod.ts'
import { sayAppArmor, saySeccomp } from './profiles.ts'
import { sayWindowsOptions } from './windows.ts'

const rule = 'kubernetes/security-context'
const mostId = 2 ** 31 - 1

function sayIds(say: Say, context: Field, names: readonly string[]): void {
  for (const name of names) {
    const field = context.get(name)
    const id = field.number ?? 0
    if (id < 0 || id > mostId) say(rule, field, notBetween(name, id, 0, mostId))
  }
}

function sayEnum(say: Say, field: Field, name: string, allowed: readonly string[]): void {
  if (field.isSet && !allowed.includes(textOf(field)))
    say(rule, field, notOneOf(name, textOf(field), allowed))
}

const sysctl = /^[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?$/
const ipc = ['kernel.shm', 'kernel.msg', 'fs.mqueue.']

/** `net/ipv4/ip_forward` and `net.ipv4.ip_forward` are the same; the first separator decides. */
function normalized(name: string): string {
  const first = /[./]/.exec(name)?.[0]
  return first === '/' ? name.replaceAll(/[./]/g, (sign) => (sign === '/' ? '.' : '/')) : name
}

function saySysctls({ say, spec, hostNetwork }: Pod, list: Field): void {
  const names = new Set<string>()
  for (const entry of list.items) {
    const field = entry.get('name')
    const name = textOf(field)
    const id = 'kubernetes/sysctls'
    if (name === '')
      say(
        id,
        field,
        missing('name', { en: 'Name the kernel parameter to set.', zh: '请写出要设置的内核参数。' }),
      )
    else if (name.length > 253 || !name.split(/[./]/).every((part) => sysctl.test(part)))
      say(id, field, {
        en: `${shown(name)} is not the name of a sysctl: lower-case parts joined by dots, such as \`net.ipv4.tcp_syncookies\`.`,
        zh: `${shown(name)} 不是有效的 sysctl 名称：应为用点连接的小写部分，例如 \`net.ipv4.tcp_syncookies\`。`,
      })
    else if (names.has(name)) say(id, field, again('name', name, { en: '`sysctls`', zh: '`sysctls` ' }))
    names.add(name)
    const dotted = normalized(name)
    if (hostNetwork && dotted.startsWith('net.'))
      say(id, field, {
        en: `With \`hostNetwork: true\` ${shown(name)} would change the node itself, so it cannot be set.`,
        zh: `使用 \`hostNetwork: true\` 时，${shown(name)} 会改变节点本身，因此不能设置。`,
      })
    if (
      spec.get('hostIPC').boolean === true &&
      (dotted === 'kernel.sem' || ipc.some((prefix) => dotted.startsWith(prefix)))
    )
      say(id, field, {
        en: `With \`hostIPC: true\` ${shown(name)} would change the node itself, so it cannot be set.`,
        zh: `使用 \`hostIPC: true\` 时，${shown(name)} 会改变节点本身，因此不能设置。`,
      })
  }
}

/** Says what is wrong with the security context of a pod. */
export function sayPodSecurityContext(pod: Pod): void {
  const { say, spec } = pod
  const context = spec.get('securityContext')
  const share = spec.get('shareProcessNamespace')
  if (share.boolean === true && spec.get('hostPID').boolean === true)
    say(
      'kubernetes/host-namespaces',
      share,
      {
        en: '`hostPID: true` shares the processes of the node already; `shareProcessNamespace: true` contradicts it. Remove one.',
        zh: '`hostPID: true` 已经共享了节点的进程；这与 `shareProcessNamespace: true` 矛盾。请删除其中一个。',
      },
      `${context.path}/shareProcessNamespace`,
    )
  if (!context.isSet) return
  sayIds(say, context, ['fsGroup', 'runAsUser', 'runAsGroup'])
  for (const group of context.get('supplementalGroups').items) {
    const id = group.number ?? 0
    if (id < 0 || id > mostId) say(rule, group, notBetween('supplementalGroups', id, 0, mostId))
  }
  saySysctls(pod, context.get('sysctls'))
  sayEnum(say, context.get('fsGroupChangePolicy'), 'fsGroupChangePolicy', ['Always', 'OnRootMismatch'])
  saySeccomp(say, context.get('seccompProfile'))
  sayWindowsOptions(say, context.get('windowsOptions'))
  sayAppArmor(say, context.get('appArmorProfile'))
  sayEnum(say, context.get('supplementalGroupsPolicy'), 'supplementalGroupsPolicy', ['Merge', 'Strict'])
  sayEnum(say, context.get('seLinuxChangePolicy'), 'seLinuxChangePolicy', ['Recursive', 'MountOption'])
}

/** Says what is wrong with the security context of a container. */
export function sayContainerSecurityContext({ say, hostUsers }: Pod, container: Field): void {
  const context = container.get('securityContext')
  if (!context.isSet) return
  sayIds(say, context, ['runAsUser', 'runAsGroup'])
  const procMount = context.get('procMount')
  sayEnum(say, procMount, 'procMount', ['Default', 'Unmasked'])
  if (hostUsers && textOf(procMount) === 'Unmasked')
    say(rule, procMount, {
      en: 'An unmasked `/proc` is safe only in a user namespace: add `hostUsers: false` to the pod, or leave `procMount` out.',
      zh: '只有在用户命名空间中，不屏蔽 `/proc` 才是安全的：请给 Pod 加上 `hostUsers: false`，或省略 `procMount`。',
    })
  saySeccomp(say, context.get('seccompProfile'))
  const escalation = context.get('allowPrivilegeEscalation')
  if (escalation.boolean === false) {
    if (context.get('privileged').boolean === true)
      say(
        rule,
        escalation,
        {
          en: 'A privileged container has all privileges, so `allowPrivilegeEscalation: false` contradicts `privileged: true`. Drop one of them.',
          zh: '特权容器拥有全部权限，因此 `allowPrivilegeEscalation: false` 与 `privileged: true` 矛盾。请去掉其中一个。',
        },
        context.path,
      )
    const admin = context.get('capabilities', 'add').items.find((each) => textOf(each) === 'CAP_SYS_ADMIN')
    if (admin)
      say(
        rule,
        admin,
        {
          en: '`CAP_SYS_ADMIN` lets a process gain more privileges, which `allowPrivilegeEscalation: false` forbids. Drop one of them.',
          zh: '`CAP_SYS_ADMIN` 可以让进程获得更多权限，而 `allowPrivilegeEscalation: false` 禁止这样做。请去掉其中一个。',
        },
        context.path,
      )
  }
  sayWindowsOptions(say, context.get('windowsOptions'))
  sayAppArmor(say, context.get('appArmorProfile'))
}
