import type { Field } from '../../field.ts'
import { sayLabelSelector } from '../label-selector.ts'
import { labelValue, qualifiedName } from '../names.ts'
import { textOf, type Say } from '../say.ts'
import { again, missing, notOneOf } from '../words.ts'
import { sayMatchLabelKeys } from './match-label-keys.ts'
import type { Pod } from './pod.ts'

const actions = ['DoNotSchedule', 'ScheduleAnyway']
const effects = ['NoSchedule', 'PreferNoSchedule', 'NoExecute']
/** `Lt` and `Gt` are behind a feature gate that is off. */
const operators = ['Equal', 'Exists']

function sayConstraint(pod: Pod, constraint: Field, later: ReadonlySet<string>): void {
  const { say } = pod
  const rule = 'kubernetes/topology-spread'
  const skew = constraint.get('maxSkew')
  if ((skew.number ?? 0) <= 0)
    say(rule, skew, {
      en: '`maxSkew` says by how many pods two places may differ, so it is at least 1.',
      zh: '`maxSkew` 表示两个位置之间最多相差多少个 Pod，因此至少为 1。',
    })
  const key = constraint.get('topologyKey')
  if (textOf(key) === '')
    say(
      rule,
      key,
      missing('topologyKey', {
        en: 'It says what counts as one place: `kubernetes.io/hostname` for a node, `topology.kubernetes.io/zone` for a zone.',
        zh: '它说明什么算作同一个位置：节点用 `kubernetes.io/hostname`，可用区用 `topology.kubernetes.io/zone`。',
      }),
    )
  const action = textOf(constraint.get('whenUnsatisfiable'))
  if (!actions.includes(action))
    say(
      rule,
      constraint.get('whenUnsatisfiable'),
      action === ''
        ? missing('whenUnsatisfiable', {
            en: '`DoNotSchedule` makes it a rule, `ScheduleAnyway` a wish.',
            zh: '`DoNotSchedule` 是硬性规则，`ScheduleAnyway` 是尽量满足。',
          })
        : notOneOf('whenUnsatisfiable', action, actions),
    )
  if (later.has(`${textOf(key)} ${action}`))
    say(
      rule,
      constraint,
      {
        en: 'Another constraint has the same `topologyKey` and `whenUnsatisfiable`; only one can count.',
        zh: '另一条约束有相同的 `topologyKey` 和 `whenUnsatisfiable`；只能有一条生效。',
      },
      `${constraint.path}/{topologyKey, whenUnsatisfiable}`,
    )
  const domains = constraint.get('minDomains')
  if (domains.isSet && ((domains.number ?? 0) <= 0 || action !== 'DoNotSchedule'))
    say(rule, domains, {
      en: '`minDomains` is at least 1 and works only with `whenUnsatisfiable: DoNotSchedule`.',
      zh: '`minDomains` 至少为 1，且只能与 `whenUnsatisfiable: DoNotSchedule` 一起使用。',
    })
  for (const name of ['nodeAffinityPolicy', 'nodeTaintsPolicy']) {
    const policy = constraint.get(name)
    if (policy.isSet && !['Honor', 'Ignore'].includes(textOf(policy)))
      say(rule, policy, notOneOf(name, textOf(policy), ['Honor', 'Ignore']))
  }
  sayMatchLabelKeys(pod, constraint, rule)
  sayLabelSelector(say, constraint.get('labelSelector'))
}

/** Says what is wrong with the topology spread constraints of a pod. */
export function sayTopologySpread(pod: Pod): void {
  const later = new Set<string>()
  for (const constraint of pod.spec.get('topologySpreadConstraints').items.toReversed()) {
    sayConstraint(pod, constraint, later)
    later.add(`${textOf(constraint.get('topologyKey'))} ${textOf(constraint.get('whenUnsatisfiable'))}`)
  }
}

function sayToleration(say: Say, toleration: Field): void {
  const rule = 'kubernetes/tolerations'
  const key = toleration.get('key')
  const operator = toleration.get('operator')
  const value = toleration.get('value')
  const effect = toleration.get('effect')
  const problem = textOf(key) === '' ? undefined : qualifiedName(textOf(key))
  if (problem) say(rule, key, problem)
  if (textOf(key) === '' && textOf(operator) !== 'Exists')
    say(rule, operator, {
      en: 'Without a `key` the toleration is for all taints, which needs `operator: Exists`. Add that, or the key.',
      zh: '没有 `key` 的容忍度针对所有污点，必须写 `operator: Exists`。请加上它，或写出键。',
    })
  if (toleration.get('tolerationSeconds').isSet && textOf(effect) !== 'NoExecute')
    say(rule, effect, {
      en: '`tolerationSeconds` delays an eviction, which only `effect: NoExecute` causes. Write that, or drop `tolerationSeconds`.',
      zh: '`tolerationSeconds` 用来推迟驱逐，而只有 `effect: NoExecute` 会驱逐。请写上它，或删除 `tolerationSeconds`。',
    })
  if (textOf(operator) === 'Exists') {
    if (textOf(value) !== '')
      say(
        rule,
        value,
        {
          en: '`Exists` asks only for the key, so there can be no `value`. Remove it, or write `operator: Equal`.',
          zh: '`Exists` 只看键是否存在，因此不能有 `value`。请删除它，或写 `operator: Equal`。',
        },
        operator.path,
      )
  } else if (operators.includes(textOf(operator)) || !operator.isSet || textOf(operator) === '') {
    const wrong = labelValue(textOf(value))
    if (wrong) say(rule, value, wrong, operator.path)
  } else say(rule, operator, notOneOf('operator', textOf(operator), operators))
  if (textOf(effect) !== '' && !effects.includes(textOf(effect)))
    say(rule, effect, notOneOf('effect', textOf(effect), effects))
}

export function sayTolerations(say: Say, tolerations: Field): void {
  for (const toleration of tolerations.items) sayToleration(say, toleration)
}

/** Says what is wrong with readiness gates and scheduling gates. */
export function sayGates(say: Say, spec: Field): void {
  for (const gate of spec.get('readinessGates').items) {
    const problem = qualifiedName(textOf(gate.get('conditionType')))
    if (problem) say('kubernetes/pod-spec', gate.get('conditionType'), problem)
  }
  const names = new Set<string>()
  for (const gate of spec.get('schedulingGates').items) {
    const name = textOf(gate.get('name'))
    const problem = qualifiedName(name)
    if (problem) say('kubernetes/pod-spec', gate.get('name'), problem, gate.path)
    if (names.has(name))
      say(
        'kubernetes/pod-spec',
        gate.get('name'),
        again('name', name, { en: '`schedulingGates`', zh: '`schedulingGates` ' }),
        gate.path,
      )
    names.add(name)
  }
}
