import type { Field } from '../field.ts'
import type { Container } from '../validation/pod/pod.ts'
import { textOf } from '../validation/say.ts'
import {
  containersNamed,
  context,
  firstOf,
  quoted,
  setters,
  sorted,
  type Check,
  type Subject,
} from './check.ts'

export const hostNamespaces: Check = ({ spec }) => {
  const shared = ['hostNetwork', 'hostPID', 'hostIPC'].filter((name) => spec.get(name).boolean === true)
  const [first] = shared
  if (!first) return undefined
  return {
    text: `host namespaces (${shared.map((name) => `${name}=true`).join(', ')})`,
    at: spec.get(first),
    words: {
      en: `\`${shared.join('`, `')}\` ${shared.length === 1 ? 'lets' : 'let'} the pod see and reach what belongs to the node. Remove ${shared.length === 1 ? 'it' : 'them'}.`,
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
