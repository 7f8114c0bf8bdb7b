import type { Field } from '../field.ts'
import type { Container } from '../validation/pod/pod.ts'
import { textOf } from '../validation/say.ts'
import { containersNamed, context, firstOf, names, quoted, setters, sorted, type Check } from './check.ts'

export const privileged: Check = ({ containers }) => {
  const bad = containers.filter((container) => context(container).get('privileged').boolean === true)
  const at = firstOf(undefined, bad, 'privileged')
  if (!at) return undefined
  return {
    text: `privileged (${containersNamed(bad)} must not set securityContext.privileged=true)`,
    at,
    words: {
      en: 'A privileged container can do on the node whatever root can. Remove `privileged: true` and add the single capability that is needed.',
      zh: '特权容器可以在节点上做 root 能做的一切。请删除 `privileged: true`，只添加真正需要的单个 capability。',
    },
  }
}

/** Restricted never allows another `/proc`; baseline does in a user namespace. */
export const procMountRestricted: Check = ({ containers }) => {
  const bad = containers.filter((container) => {
    const procMount = context(container).get('procMount')
    return procMount.isSet && textOf(procMount) !== 'Default'
  })
  const at = firstOf(undefined, bad, 'procMount')
  if (!at) return undefined
  const types = sorted(bad.map((container) => textOf(context(container).get('procMount'))))
  return {
    text: `procMount (${containersNamed(bad)} must not set securityContext.procMount to ${quoted(types)})`,
    at,
    words: {
      en: 'Parts of `/proc` are masked to protect the node. Remove `procMount`.',
      zh: '`/proc` 的一部分被屏蔽是为了保护节点。请删除 `procMount`。',
    },
  }
}

export const procMountBaseline: Check = (subject) =>
  subject.hasUserNamespace ? undefined : procMountRestricted(subject)

const selinuxTypes = ['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t']

export const seLinux: Check = ({ spec, containers }) => {
  const isBad = (options: Field): boolean =>
    !selinuxTypes.includes(textOf(options.get('type'))) ||
    textOf(options.get('user')) !== '' ||
    textOf(options.get('role')) !== ''
  const pod = spec.get('securityContext', 'seLinuxOptions')
  const bad = containers.filter((container) => isBad(context(container).get('seLinuxOptions')))
  const at = firstOf(isBad(pod) ? pod : undefined, bad, 'seLinuxOptions')
  if (!at) return undefined
  const options = [pod, ...bad.map((container) => context(container).get('seLinuxOptions'))]
  const types = sorted(options.map((each) => textOf(each.get('type')))).filter(
    (type) => !selinuxTypes.includes(type),
  )
  const details = [
    ...(types.length > 0 ? [`${types.length === 1 ? 'type' : 'types'} ${quoted(types)}`] : []),
    ...['user', 'role']
      .filter((name) => options.some((each) => textOf(each.get(name)) !== ''))
      .map((name) => `${name} may not be set`),
  ]
  return {
    text: `seLinuxOptions (${setters(isBad(pod), bad)} set forbidden securityContext.seLinuxOptions: ${details.join('; ')})`,
    at,
    words: {
      en: 'Other SELinux labels lead out of the confinement of containers. Use the type `container_t`, without `user` and `role`, or remove `seLinuxOptions`.',
      zh: '其他 SELinux 标签会突破对容器的限制。请使用类型 `container_t`，不要写 `user` 和 `role`，或删除 `seLinuxOptions`。',
    },
  }
}

const safeSysctls = new Set([
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.ping_group_range',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_wmem',
])

export const sysctls: Check = ({ spec }) => {
  const bad = spec
    .get('securityContext', 'sysctls')
    .items.map((item) => item.get('name'))
    .filter((name) => !safeSysctls.has(textOf(name)))
  const [at] = bad
  if (!at) return undefined
  return {
    text: `forbidden sysctls (${bad.map(textOf).join(', ')})`,
    at,
    words: {
      en: 'This kernel parameter can affect other pods on the node. Only the safe ones are allowed, such as `net.ipv4.ip_unprivileged_port_start`.',
      zh: '该内核参数可能影响节点上的其他 Pod。只允许安全的参数，例如 `net.ipv4.ip_unprivileged_port_start`。',
    },
  }
}

const defaultCapabilities = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
])

export const capabilitiesBaseline: Check = ({ containers }) => {
  const added = (container: Container): string[] =>
    context(container)
      .get('capabilities', 'add')
      .items.map(textOf)
      .filter((name) => !defaultCapabilities.has(name))
  const bad = containers.filter((container) => added(container).length > 0)
  const at = firstOf(undefined, bad, 'capabilities', 'add')
  if (!at) return undefined
  const all = sorted(bad.flatMap(added))
  return {
    text: `non-default capabilities (${containersNamed(bad)} must not include ${quoted(all)} in securityContext.capabilities.add)`,
    at,
    words: {
      en: `${names(bad).en} must not add \`${all.join('`, `')}\`, which a container runtime does not give by default.`,
      zh: `${names(bad).zh} 不能添加 \`${all.join('`、`')}\`，容器运行时默认不提供它。`,
    },
  }
}
