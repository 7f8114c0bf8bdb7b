import type { Field } from '../field.ts'
import type { Container } from '../validation/pod/pod.ts'
import { textOf } from '../validation/say.ts'
import {
  containersNamed,
  context,
  names,
  quoted,
  setters,
  sorted,
  type Check,
  type Subject,
} from './check.ts'

/** A pod-level field, where it is bad, before those of containers. */
function firstOf(
  pod: Field | undefined,
  containers: readonly Container[],
  ...path: string[]
): Field | undefined {
  const [container] = containers
  return pod ?? (container && context(container).get(...path))
}

export const hostNamespaces: Check = ({ spec }) => {
  const shared = ['hostNetwork', 'hostPID', 'hostIPC'].filter((name) => spec.get(name).boolean === true)
  const [first] = shared
  if (!first) return undefined
  return {
    text: `host namespaces (${shared.map((name) => `${name}=true`).join(', ')})`,
    at: spec.get(first),
    words: {
      en: `\`${shared.join('`, `')}\` lets the pod see and reach what belongs to the node. Remove it.`,
      zh: `\`${shared.join('`、`')}\` 让 Pod 能看到并访问属于节点的东西。请删除。`,
    },
  }
}

function hostPortsOf({ isPod, spec }: Subject, container: Container): { port: number; at: Field }[] {
  const isDefaulted = isPod && spec.get('hostNetwork').boolean === true
  return container.field
    .get('ports')
    .items.map((item) => {
      const own = item.get('hostPort').number ?? 0
      const port = own === 0 && isDefaulted ? (item.get('containerPort').number ?? 0) : own
      return { port, at: item.get('hostPort') }
    })
    .filter(({ port }) => port !== 0)
}

export const hostPorts: Check = (subject) => {
  const bad = subject.containers.filter((container) => hostPortsOf(subject, container).length > 0)
  const [first] = bad
  const at = first && hostPortsOf(subject, first)[0]?.at
  if (!at) return undefined
  const ports = sorted(
    bad.flatMap((container) => hostPortsOf(subject, container).map(({ port }) => String(port))),
  )
  return {
    text: `hostPort (${containersNamed(bad)} ${bad.length === 1 ? 'uses' : 'use'} ${ports.length === 1 ? 'hostPort' : 'hostPorts'} ${ports.join(', ')})`,
    at,
    words: {
      en: `\`hostPort\` opens port ${ports.join(', ')} on the node itself. Remove it and let a Service lead to the pod.`,
      zh: `\`hostPort\` 会在节点本身上打开端口 ${ports.join('、')}。请删除它，改由 Service 指向 Pod。`,
    },
  }
}

function hostsOf(container: Container): Field[] {
  const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'].map((name) => container.field.get(name))
  const hooks = ['postStart', 'preStop'].map((name) => container.field.get('lifecycle', name))
  return [...probes, ...hooks]
    .flatMap((handler) => [handler.get('httpGet', 'host'), handler.get('tcpSocket', 'host')])
    .filter((host) => textOf(host) !== '')
}

export const hostProbes: Check = ({ containers }) => {
  const bad = containers.filter((container) => hostsOf(container).length > 0)
  const hosts = bad.flatMap(hostsOf)
  const [at] = hosts
  if (!at) return undefined
  const values = sorted(hosts.map(textOf))
  const who = sorted(bad.map(({ name }) => name))
  return {
    text: `probe or lifecycle host (${who.length === 1 ? 'container' : 'containers'} ${quoted(who)} ${who.length === 1 ? 'uses' : 'use'} ${values.length === 1 ? 'probe or lifecycle host' : 'probe or lifecycle hosts'} ${quoted(values)})`,
    at,
    words: {
      en: 'A probe or hook with `host` makes the kubelet call any address. Remove `host`: then it calls the pod itself.',
      zh: '带有 `host` 的探针或回调会让 kubelet 访问任意地址。请删除 `host`：这样它会访问 Pod 自身。',
    },
  }
}

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

export const windowsHostProcess: Check = ({ spec, containers }) => {
  const pod = spec.get('securityContext', 'windowsOptions', 'hostProcess')
  const bad = containers.filter(
    (container) => context(container).get('windowsOptions', 'hostProcess').boolean === true,
  )
  const at = firstOf(pod.boolean === true ? pod : undefined, bad, 'windowsOptions', 'hostProcess')
  if (!at) return undefined
  return {
    text: `hostProcess (${setters(pod.boolean === true, bad)} must not set securityContext.windowsOptions.hostProcess=true)`,
    at,
    words: {
      en: 'A HostProcess container runs directly on the Windows node. Remove `hostProcess: true`.',
      zh: 'HostProcess 容器直接运行在 Windows 节点上。请删除 `hostProcess: true`。',
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

export const hostPathVolumes: Check = ({ spec }) => {
  const bad = spec.get('volumes').items.filter((volume) => volume.get('hostPath').isSet)
  const [first] = bad
  if (!first) return undefined
  return {
    text: `hostPath volumes (${bad.length === 1 ? 'volume' : 'volumes'} ${quoted(bad.map((volume) => textOf(volume.get('name'))))})`,
    at: first.get('hostPath'),
    words: {
      en: '`hostPath` gives the pod files of the node. Use a PersistentVolumeClaim, a ConfigMap or an `emptyDir`.',
      zh: '`hostPath` 会把节点的文件交给 Pod。请使用 PersistentVolumeClaim、ConfigMap 或 `emptyDir`。',
    },
  }
}
