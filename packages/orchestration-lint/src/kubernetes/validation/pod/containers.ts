import type { Field } from '../../field.ts'
import { dnsLabel } from '../names.ts'
import { textOf } from '../say.ts'
import { again, missing, notOneOf } from '../words.ts'
import { sayVolumeDevices } from './devices.ts'
import { sayEnv, sayEnvFrom, sayEnvVolumes } from './env.ts'
import { sayProbesAndHooks } from './handlers.ts'
import { sayVolumeMounts } from './mounts.ts'
import type { Pod } from './pod.ts'
import { sayHostPorts, sayPorts } from './ports.ts'
import { sayContainerResources } from './resources.ts'
import { sayResizePolicy, sayRestart } from './restart.ts'
import { sayContainerSecurityContext } from './security-context.ts'

const pullPolicies = ['Always', 'IfNotPresent', 'Never']
const messagePolicies = ['File', 'FallbackToLogsOnError']
const inPod = { en: 'this pod', zh: '该 Pod ' }

function sayImage({ say, isPod }: Pod, container: Field): void {
  const image = container.get('image')
  if (textOf(image) === '')
    say(
      'kubernetes/image',
      image,
      missing('image', {
        en: 'Name the image to run, such as `nginx:1.29`.',
        zh: '请写出要运行的镜像，例如 `nginx:1.29`。',
      }),
    )
  else if (isPod && /^\s|\s$/.test(textOf(image)))
    say('kubernetes/image', image, {
      en: 'The image begins or ends with white space. Remove it.',
      zh: '镜像名的开头或结尾有空白。请删除。',
    })
  const policy = textOf(container.get('imagePullPolicy'))
  if (policy !== '' && !pullPolicies.includes(policy))
    say(
      'kubernetes/image',
      container.get('imagePullPolicy'),
      notOneOf('imagePullPolicy', policy, pullPolicies),
    )
}

function sayContainer(pod: Pod, container: Field): void {
  const { say } = pod
  const name = container.get('name')
  const problem =
    textOf(name) === ''
      ? missing('name', {
          en: 'Every container needs one: logs, probes and `kubectl exec` refer to it.',
          zh: '每个容器都需要名称：日志、探针和 `kubectl exec` 都通过它来引用。',
        })
      : dnsLabel(textOf(name))
  if (problem) say('kubernetes/containers', name, problem)
  sayImage(pod, container)
  const policy = textOf(container.get('terminationMessagePolicy'))
  if (policy !== '' && !messagePolicies.includes(policy))
    say(
      'kubernetes/containers',
      container.get('terminationMessagePolicy'),
      notOneOf('terminationMessagePolicy', policy, messagePolicies),
    )
  sayPorts(say, container.get('ports'))
  sayEnv(say, container.get('env'))
  sayEnvVolumes(pod, container.get('env'))
  sayEnvFrom(say, container.get('envFrom'))
  sayVolumeMounts(pod, container)
  sayVolumeDevices(pod, container)
  sayContainerResources(pod, container)
  sayResizePolicy(pod, container)
  sayContainerSecurityContext(pod, container)
  sayRestart(pod, container)
}

const onlySidecars = ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe']

function sayInitContainer(pod: Pod, container: Field): void {
  sayContainer(pod, container)
  sayHostPorts(pod, [container])
  if (textOf(container.get('restartPolicy')) === 'Always') {
    sayProbesAndHooks(pod, container)
    return
  }
  for (const name of onlySidecars) {
    const field = container.get(name)
    if (field.isSet)
      pod.say('kubernetes/init-containers', field, {
        en: `An init container runs to its end before the others start, so it has no \`${name}\`. If it is meant to keep running beside them, make it a sidecar with \`restartPolicy: Always\`.`,
        zh: `初始化容器会在其他容器启动之前运行完毕，因此没有 \`${name}\`。如果它应当与其他容器一起持续运行，请用 \`restartPolicy: Always\` 把它设为边车容器。`,
      })
  }
}

/** Says what is wrong with the containers of a pod, one by one and together. */
export function sayContainers(pod: Pod): void {
  const { say, spec } = pod
  const regular = spec.get('containers')
  if (regular.items.length === 0)
    say(
      'kubernetes/containers',
      regular,
      missing('containers', {
        en: 'A pod runs at least one container.',
        zh: 'Pod 至少要运行一个容器。',
      }),
    )
  const names = new Set<string>()
  function sayRepeated(container: Field): void {
    const name = container.get('name')
    if (textOf(name) === '') return
    if (names.has(textOf(name))) say('kubernetes/containers', name, again('name', textOf(name), inPod))
    names.add(textOf(name))
  }
  for (const container of regular.items) {
    sayContainer(pod, container)
    sayRepeated(container)
    sayProbesAndHooks(pod, container)
  }
  sayHostPorts(pod, regular.items)
  for (const container of spec.get('initContainers').items) {
    sayInitContainer(pod, container)
    sayRepeated(container)
  }
}
