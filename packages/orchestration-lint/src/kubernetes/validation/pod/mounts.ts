import type { Field } from '../../field.ts'
import { descendingPath } from '../paths.ts'
import { textOf } from '../say.ts'
import { again, meant, missing, notOneOf, shown } from '../words.ts'
import type { Pod } from './pod.ts'

const rule = 'kubernetes/volume-mounts'
const propagations = ['Bidirectional', 'HostToContainer', 'None']
const readOnlyModes = ['Disabled', 'IfPossible', 'Enabled']
const inContainer = { en: 'this container', zh: '该容器' }

/** Says when a mount or device asks for a volume that the pod does not have. */
export function sayUnknown({ say, volumes, brokenVolumes }: Pod, at: Field): void {
  const name = textOf(at)
  if (volumes.has(name) || brokenVolumes.has(name)) return
  if (name === '') {
    say(
      rule,
      at,
      missing('name', {
        en: 'A mount names the entry of `spec.volumes` that it mounts.',
        zh: '挂载必须指明 `spec.volumes` 中的哪一项。',
      }),
    )
    return
  }
  const near = meant(name, volumes.keys())
  say(rule, at, {
    en: `The pod has no volume ${shown(name)}. Declare it in \`spec.volumes\` of the same pod${near ? `, or did you mean \`${near}\`` : ''}.`,
    zh: `该 Pod 没有名为 ${shown(name)} 的卷。请在同一个 Pod 的 \`spec.volumes\` 中声明它${near ? `，或者是否想写 \`${near}\`` : ''}。`,
  })
}

function sayPropagation({ say }: Pod, container: Field, mounts: Field, mount: Field): void {
  const field = mount.get('mountPropagation')
  if (!field.isSet) return
  const mode = textOf(field)
  const path = `${mounts.path}/mountPropagation`
  if (!propagations.includes(mode)) say(rule, field, notOneOf('mountPropagation', mode, propagations), path)
  if (mode === 'Bidirectional' && container.get('securityContext', 'privileged').boolean !== true)
    say(
      rule,
      field,
      {
        en: '`Bidirectional` lets the container mount things on the node, so only a container with `securityContext.privileged: true` may have it. `HostToContainer` needs no privilege.',
        zh: '`Bidirectional` 允许容器在节点上进行挂载，因此只有 `securityContext.privileged: true` 的容器可以使用。`HostToContainer` 不需要特权。',
      },
      path,
    )
}

function sayRecursiveReadOnly({ say }: Pod, mounts: Field, mount: Field): void {
  const field = mount.get('recursiveReadOnly')
  if (!field.isSet) return
  const mode = textOf(field)
  const path = `${mounts.path}/recursiveReadOnly`
  if (!readOnlyModes.includes(mode))
    say(rule, field, notOneOf('recursiveReadOnly', mode, readOnlyModes), path)
  else if (mode !== 'Disabled') {
    if (mount.get('readOnly').boolean !== true)
      say(
        rule,
        field,
        {
          en: `\`recursiveReadOnly: ${mode}\` strengthens a read-only mount; add \`readOnly: true\`.`,
          zh: `\`recursiveReadOnly: ${mode}\` 用来加强只读挂载；请加上 \`readOnly: true\`。`,
        },
        path,
      )
    const propagation = textOf(mount.get('mountPropagation'))
    if (propagation !== '' && propagation !== 'None')
      say(
        rule,
        field,
        {
          en: '`recursiveReadOnly` works only without mount propagation; drop `mountPropagation` or set it to `None`.',
          zh: '`recursiveReadOnly` 只能在没有挂载传播时使用；请删除 `mountPropagation` 或设为 `None`。',
        },
        path,
      )
  }
}

function saySubPaths({ say }: Pod, mounts: Field, mount: Field): void {
  const subPath = mount.get('subPath')
  const problem = descendingPath(textOf(subPath))
  if (problem) say(rule, subPath, problem, `${mounts.path}/subPath`)
  const expression = mount.get('subPathExpr')
  if (textOf(expression) === '') return
  if (textOf(subPath) !== '')
    say(rule, expression, {
      en: 'A mount has either `subPath` or `subPathExpr`, not both.',
      zh: '一个挂载只能有 `subPath` 或 `subPathExpr` 之一。',
    })
  const wrong = descendingPath(textOf(expression))
  if (wrong) say(rule, expression, wrong, `${mounts.path}/subPathExpr`)
}

/** Says what is wrong with `volumeMounts`. */
export function sayVolumeMounts(pod: Pod, container: Field): void {
  const { say } = pod
  const mounts = container.get('volumeMounts')
  if (mounts.items.length === 0) return
  const devices = container.get('volumeDevices').items
  const deviceNames = new Set(devices.map((device) => textOf(device.get('name'))))
  const devicePaths = new Set(devices.map((device) => textOf(device.get('devicePath'))))
  const places = new Set<string>()
  for (const mount of mounts.items) {
    const name = mount.get('name')
    sayUnknown(pod, name)
    const at = mount.get('mountPath')
    const place = textOf(at)
    if (place === '')
      say(
        rule,
        at,
        missing('mountPath', {
          en: 'Say where in the container the volume appears.',
          zh: '请写出卷在容器中的挂载位置。',
        }),
      )
    if (places.has(place)) say(rule, at, again('mountPath', place, inContainer))
    places.add(place)
    if (deviceNames.has(textOf(name)) || devicePaths.has(place))
      say(rule, deviceNames.has(textOf(name)) ? name : at, {
        en: 'The same volume or path is in `volumeDevices` already: a volume is either mounted as a directory or given as a raw device.',
        zh: '同一个卷或路径已经出现在 `volumeDevices` 中：一个卷要么作为目录挂载，要么作为裸设备提供。',
      })
    saySubPaths(pod, mounts, mount)
    sayPropagation(pod, container, mounts, mount)
    sayRecursiveReadOnly(pod, mounts, mount)
  }
}
