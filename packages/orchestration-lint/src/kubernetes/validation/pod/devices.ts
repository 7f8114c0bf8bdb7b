import type { Field } from '../../field.ts'
import { pathWithoutBacksteps } from '../paths.ts'
import { textOf } from '../say.ts'
import { again, missing } from '../words.ts'
import { sayUnknown } from './mounts.ts'
import type { Pod } from './pod.ts'

const rule = 'kubernetes/volume-mounts'
const inContainer = { en: 'this container', zh: '该容器' }

/** Says what is wrong with `volumeDevices`. */
export function sayVolumeDevices(pod: Pod, container: Field): void {
  const { say, volumes } = pod
  const devices = container.get('volumeDevices')
  if (devices.items.length === 0) return
  if (!pod.hostUsers)
    say(rule, devices, {
      en: 'Raw devices do not work in a user namespace: with `hostUsers: false` there can be no `volumeDevices`.',
      zh: '裸设备不能在用户命名空间中使用：设置了 `hostUsers: false` 就不能有 `volumeDevices`。',
    })
  const names = new Set<string>()
  const places = new Set<string>()
  for (const device of devices.items) {
    const name = device.get('name')
    const volume = volumes.get(textOf(name))
    if (textOf(name) !== '' && names.has(textOf(name)))
      say(rule, name, again('name', textOf(name), inContainer))
    names.add(textOf(name))
    const isPersistent =
      pod.claimed.has(textOf(name)) ||
      volume?.get('persistentVolumeClaim').isSet ||
      volume?.get('ephemeral').isSet
    if (volume && !isPersistent)
      say(rule, name, {
        en: 'Only a volume from `persistentVolumeClaim` or `ephemeral` can be given as a raw device; mount the others with `volumeMounts`.',
        zh: '只有来自 `persistentVolumeClaim` 或 `ephemeral` 的卷可以作为裸设备；其他卷请用 `volumeMounts` 挂载。',
      })
    sayUnknown(pod, name)
    const at = device.get('devicePath')
    const problem = pathWithoutBacksteps(textOf(at))
    if (textOf(at) === '')
      say(
        rule,
        at,
        missing('devicePath', {
          en: 'Say where in the container the device appears, such as `/dev/xvda`.',
          zh: '请写出设备在容器中的位置，例如 `/dev/xvda`。',
        }),
      )
    else if (places.has(textOf(at))) say(rule, at, again('devicePath', textOf(at), inContainer))
    if (problem) say(rule, at, problem)
    places.add(textOf(at))
  }
}
