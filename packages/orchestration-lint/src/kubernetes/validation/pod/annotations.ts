import type { Field } from '../../field.ts'
import { textOf, type Say } from '../say.ts'
import { notOneOf, shown } from '../words.ts'
import { containersOf } from './pod.ts'

const rule = 'kubernetes/annotations'
const deletionCost = 'controller.kubernetes.io/pod-deletion-cost'
const mirror = 'kubernetes.io/config.mirror'
const appArmor = 'container.apparmor.security.beta.kubernetes.io/'

function isInt32(value: string): boolean {
  if (!/^(?:0|-[0-9]{1,12}|[1-9][0-9]{0,11})$/.test(value)) return false
  const number = Number(value)
  return number >= -(2 ** 31) && number < 2 ** 31
}

/** Says what is wrong with annotations that mean something in a pod. */
export function sayPodAnnotations(say: Say, annotations: Field, spec: Field): void {
  let containers: ReadonlySet<string> | undefined
  for (const { name, field } of annotations.fields) {
    const value = textOf(field)
    if (name === mirror && textOf(spec.get('nodeName')) === '')
      say(rule, field, {
        en: 'A mirror pod stands for a static pod on a node, so it needs `spec.nodeName`. Remove the annotation: only the kubelet sets it.',
        zh: '镜像 Pod 代表节点上的静态 Pod，因此需要 `spec.nodeName`。请删除该注解：只有 kubelet 会设置它。',
      })
    if (name === deletionCost && value !== '' && !isInt32(value))
      say(rule, field, {
        en: `The cost of deleting a pod is a 32-bit integer such as "100" or "-5", not ${shown(value)}.`,
        zh: `Pod 的删除开销是 32 位整数，例如 "100" 或 "-5"，而不是 ${shown(value)}。`,
      })
    if (!name.startsWith(appArmor)) continue
    const container = name.slice(appArmor.length)
    containers ??= new Set(containersOf(spec).map((each) => each.name))
    if (!containers.has(container))
      say(rule, field, {
        en: `The pod has no container ${shown(container)} for this AppArmor profile. Prefer \`securityContext.appArmorProfile\`.`,
        zh: `该 Pod 没有名为 ${shown(container)} 的容器来使用这个 AppArmor 配置。建议改用 \`securityContext.appArmorProfile\`。`,
      })
    if (
      value !== '' &&
      value !== 'runtime/default' &&
      value !== 'unconfined' &&
      !value.startsWith('localhost/')
    )
      say(rule, field, notOneOf(name, value, ['runtime/default', 'unconfined', 'localhost/<profile>']))
  }
}
