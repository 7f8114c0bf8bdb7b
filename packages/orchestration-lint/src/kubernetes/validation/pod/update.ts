import type { Field } from '../../field.ts'
import { quantityOf } from '../quantity.ts'
import { textOf, type Say } from '../say.ts'

const rule = 'kubernetes/pod-update'

/** Values that the server fills in, so that writing them or leaving them out is the same. */
const defaults: Readonly<Record<string, string | number | boolean>> = {
  restartPolicy: 'Always',
  dnsPolicy: 'ClusterFirst',
  schedulerName: 'default-scheduler',
  terminationGracePeriodSeconds: 30,
  enableServiceLinks: true,
  serviceAccountName: 'default',
  preemptionPolicy: 'PreemptLowerPriority',
  priority: 0,
  protocol: 'TCP',
  terminationMessagePath: '/dev/termination-log',
  terminationMessagePolicy: 'File',
  apiVersion: 'v1',
  scheme: 'HTTP',
  path: '/',
  timeoutSeconds: 1,
  periodSeconds: 10,
  successThreshold: 1,
  failureThreshold: 3,
  defaultMode: 0o644,
  procMount: 'Default',
}

/** Filled in from other fields or by other parts of the server: a difference means little. */
const derived = new Set(['imagePullPolicy', 'serviceAccount', 'nodeName', 'hostPort', 'requests'])

/** Fields that may change, each with rules of its own. */
const mutable = new Set(['image', 'activeDeadlineSeconds', 'tolerations', 'schedulingGates'])

/** What a field amounts to: nothing, where it is empty or what the server would fill in. */
function plain(field: Field, name: string): string | number | boolean | undefined {
  const value = field.text ?? field.number ?? field.boolean
  return value === '' || value === false || value === defaults[name] ? undefined : value
}

function isSame(one: Field, other: Field, name: string): boolean {
  if (derived.has(name) && (!one.isSet || !other.isSet)) return true
  if (one.sequence || other.sequence) {
    const [left, right] = [one.items, other.items]
    return left.length === right.length && left.every((item, index) => isSame(item, right[index] ?? item, ''))
  }
  if (one.mapping || other.mapping) {
    const names = new Set([...one.fields, ...other.fields].map((entry) => entry.name))
    return [...names].every((each) => mutable.has(each) || isSame(one.get(each), other.get(each), each))
  }
  if (plain(one, name) === plain(other, name)) return true
  const amounts = [quantityOf(one)?.nano, quantityOf(other)?.nano]
  return amounts[0] !== undefined && amounts[0] === amounts[1]
}

/** Tolerations can be added; of one that is there only the seconds can change. */
function sayTolerationsKept(say: Say, before: Field, after: Field): void {
  const keyOf = (toleration: Field): string =>
    ['key', 'value', 'effect'].map((name) => textOf(toleration.get(name))).join(' ') +
    (textOf(toleration.get('operator')) || 'Equal')
  const kept = new Set(after.get('tolerations').items.map(keyOf))
  if (before.get('tolerations').items.some((toleration) => !kept.has(keyOf(toleration))))
    say(rule, after.get('tolerations'), {
      en: 'The tolerations of a running pod can become more, but those that it has must stay as they are, apart from `tolerationSeconds`.',
      zh: '运行中的 Pod 只能增加容忍度；已有的容忍度除 `tolerationSeconds` 外必须保持不变。',
    })
}

function sayDeadline(say: Say, before: Field, after: Field): void {
  const old = before.get('activeDeadlineSeconds').number
  const deadline = after.get('activeDeadlineSeconds')
  if (old !== undefined && (deadline.number ?? Infinity) > old)
    say(rule, deadline, {
      en: `\`activeDeadlineSeconds\` of a running pod can be set or lowered, but neither raised nor removed (it was ${old}).`,
      zh: `运行中 Pod 的 \`activeDeadlineSeconds\` 只能设置或减小，不能增大或删除（原值为 ${old}）。`,
    })
}

/** Says what cannot change in a pod that exists: almost everything. */
export function sayPodUpdate(say: Say, before: Field, after: Field): void {
  for (const list of ['containers', 'initContainers'])
    if (before.get(list).items.length !== after.get(list).items.length) {
      say(rule, after.get(list), {
        en: 'A running pod cannot gain or lose containers. Delete it and create a new one, or let a Deployment do so.',
        zh: '运行中的 Pod 不能增加或减少容器。请删除后重新创建，或交给 Deployment 来做。',
      })
      return
    }
  sayDeadline(say, before, after)
  sayTolerationsKept(say, before, after)
  const old = new Set(before.get('schedulingGates').items.map((gate) => textOf(gate.get('name'))))
  for (const gate of after.get('schedulingGates').items)
    if (!old.has(textOf(gate.get('name'))))
      say(rule, gate.get('name'), {
        en: 'A scheduling gate can be removed from a pod, but not added to it later.',
        zh: '调度门控只能从 Pod 上移除，不能事后添加。',
      })
  if (isSame(before, after, 'spec') || old.size > 0) return
  say(rule, after, {
    en: 'Of a running pod only images, `activeDeadlineSeconds`, `tolerations` (more of them) and `schedulingGates` (fewer) can change. Delete the pod and create it anew, or let a Deployment do so.',
    zh: '运行中的 Pod 只能修改镜像、`activeDeadlineSeconds`、`tolerations`（只能增加）和 `schedulingGates`（只能减少）。请删除 Pod 后重新创建，或交给 Deployment 来做。',
  })
}
