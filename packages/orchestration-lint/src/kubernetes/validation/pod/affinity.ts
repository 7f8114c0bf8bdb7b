import type { Field } from '../../field.ts'
import { sayLabelSelector } from '../label-selector.ts'
import { dnsLabel, dnsSubdomain, labelValue, qualifiedName } from '../names.ts'
import { textOf, type Say } from '../say.ts'
import { missing, notBetween, notOneOf, shown } from '../words.ts'
import { sayMatchLabelKeys } from './match-label-keys.ts'
import type { Pod } from './pod.ts'

const rule = 'kubernetes/affinity'
const operators = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt']

function sayValuesCount(say: Say, operator: string, values: Field): void {
  const count = values.items.length
  if ((operator === 'In' || operator === 'NotIn') && count === 0)
    say(
      rule,
      values,
      missing('values', {
        en: `\`${operator}\` compares with at least one value.`,
        zh: `\`${operator}\` 至少要与一个值比较。`,
      }),
    )
  if ((operator === 'Exists' || operator === 'DoesNotExist') && count > 0)
    say(rule, values, {
      en: `\`${operator}\` asks only for the key and takes no \`values\`. Remove them, or write \`In\`.`,
      zh: `\`${operator}\` 只看键是否存在，不接受 \`values\`。请删除它，或改用 \`In\`。`,
    })
  if ((operator === 'Gt' || operator === 'Lt') && count !== 1)
    say(rule, values, {
      en: `\`${operator}\` compares with exactly one number, written as a string.`,
      zh: `\`${operator}\` 恰好与一个数比较，该数要写成字符串。`,
    })
}

function sayExpression(say: Say, expression: Field, lenient: boolean): void {
  const operator = textOf(expression.get('operator'))
  if (operators.includes(operator)) sayValuesCount(say, operator, expression.get('values'))
  else say(rule, expression.get('operator'), notOneOf('operator', operator, operators))
  const problem = qualifiedName(textOf(expression.get('key')))
  if (problem) say(rule, expression.get('key'), problem)
  if (lenient) return
  for (const value of expression.get('values').items) {
    const wrong = labelValue(textOf(value))
    if (wrong) say(rule, value, wrong)
  }
}

function sayFieldExpression(say: Say, expression: Field): void {
  const operator = textOf(expression.get('operator'))
  const values = expression.get('values')
  if (operator !== 'In' && operator !== 'NotIn')
    say(rule, expression.get('operator'), notOneOf('operator', operator, ['In', 'NotIn']))
  else if (values.items.length !== 1)
    say(rule, values, {
      en: '`matchFields` compares with exactly one value.',
      zh: '`matchFields` 恰好与一个值比较。',
    })
  const key = expression.get('key')
  if (textOf(key) !== 'metadata.name') say(rule, key, notOneOf('key', textOf(key), ['metadata.name']))
  else
    for (const value of values.items) {
      const problem = dnsSubdomain(textOf(value))
      if (problem) say(rule, value, problem)
    }
}

/** Says what is wrong with a term that selects nodes. `lenient`: values of labels are not looked at. */
export function sayNodeSelectorTerm(say: Say, term: Field, lenient: boolean): void {
  for (const expression of term.get('matchExpressions').items) sayExpression(say, expression, lenient)
  for (const expression of term.get('matchFields').items) sayFieldExpression(say, expression)
}

/** Says what is wrong with a node selector, which has at least one term. */
export function sayNodeSelector(say: Say, selector: Field): void {
  const terms = selector.get('nodeSelectorTerms')
  if (terms.items.length === 0)
    say(
      rule,
      terms,
      missing('nodeSelectorTerms', {
        en: 'Without a term no node would match. Remove the whole requirement if every node will do.',
        zh: '没有条目就没有节点能匹配。如果任何节点都可以，请删除整个要求。',
      }),
    )
  for (const term of terms.items) sayNodeSelectorTerm(say, term, false)
}

function sayWeight(say: Say, term: Field): void {
  const weight = term.get('weight')
  const value = weight.number ?? 0
  if (value < 1 || value > 100) say(rule, weight, notBetween('weight', value, 1, 100))
}

function sayPodTerm(pod: Pod, term: Field): void {
  const { say } = pod
  sayLabelSelector(say, term.get('labelSelector'))
  sayLabelSelector(say, term.get('namespaceSelector'))
  for (const namespace of term.get('namespaces').items) {
    const problem = dnsLabel(textOf(namespace))
    if (problem) say(rule, namespace, problem, `${term.path}/namespace`)
  }
  sayMatchLabelKeys(pod, term, rule)
  const key = term.get('topologyKey')
  const problem =
    textOf(key) === ''
      ? missing('topologyKey', {
          en: 'It says what counts as one place: `kubernetes.io/hostname` for a node, `topology.kubernetes.io/zone` for a zone.',
          zh: '它说明什么算作同一个位置：节点用 `kubernetes.io/hostname`，可用区用 `topology.kubernetes.io/zone`。',
        })
      : qualifiedName(textOf(key))
  if (problem) say(rule, key, problem)
}

/** Says what is wrong with the affinities of a pod. */
export function sayAffinity(pod: Pod): void {
  const { say, spec } = pod
  const affinity = spec.get('affinity')
  if (!affinity.isSet) return
  const required = 'requiredDuringSchedulingIgnoredDuringExecution'
  const preferred = 'preferredDuringSchedulingIgnoredDuringExecution'
  const node = affinity.get('nodeAffinity')
  if (node.get(required).isSet) sayNodeSelector(say, node.get(required))
  for (const term of node.get(preferred).items) {
    sayWeight(say, term)
    sayNodeSelectorTerm(say, term.get('preference'), true)
  }
  for (const kind of ['podAffinity', 'podAntiAffinity']) {
    for (const term of affinity.get(kind, required).items) sayPodTerm(pod, term)
    for (const term of affinity.get(kind, preferred).items) {
      sayWeight(say, term)
      sayPodTerm(pod, term.get('podAffinityTerm'))
    }
  }
}

/** Says what is wrong with the labels that the node must have. */
export function sayNodeName(say: Say, spec: Field): void {
  const name = spec.get('nodeName')
  const problem = textOf(name) === '' ? undefined : dnsSubdomain(textOf(name))
  if (problem) say('kubernetes/pod-spec', name, problem)
  if (textOf(name) !== '' && spec.get('schedulingGates').items.length > 0)
    say('kubernetes/pod-spec', name, {
      en: `The pod waits for its \`schedulingGates\`, so it cannot be on the node ${shown(textOf(name))} yet.`,
      zh: `Pod 还在等待 \`schedulingGates\`，因此不能已经位于节点 ${shown(textOf(name))} 上。`,
    })
}
