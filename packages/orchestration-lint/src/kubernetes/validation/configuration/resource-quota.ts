import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { refuseChange } from '../immutable.ts'
import { isWhole, quantityOf } from '../quantity.ts'
import { fitsScope, quotaResource, quotaScopes } from './quota-resources.ts'
import { refuseMissing } from '../refuse.ts'
import { isCountable } from '../resource-names.ts'
import { sayerOf, type Say } from '../say.ts'
import { notOneOf, shown } from '../words.ts'

const rule = 'kubernetes/resource-quota'

function validateHard(say: Say, hard: Field): void {
  for (const { name, field } of hard.fields) {
    const problem = quotaResource(name)
    if (problem) say(rule, field, problem)
    const quantity = quantityOf(field)
    if (quantity && (quantity.nano < 0n || (isCountable(name) && !isWhole(quantity))))
      say(rule, field, {
        en: `${shown(field.text ?? field.number)} is no number of \`${name}\`: write a whole number from 0 on.`,
        zh: `${shown(field.text ?? field.number)} 不是 \`${name}\` 的数量：请写不小于 0 的整数。`,
      })
  }
}

const pairs = [
  ['BestEffort', 'NotBestEffort'],
  ['Terminating', 'NotTerminating'],
] as const

function validateScope(say: Say, at: Field, scope: string, hard: Field, path: string): void {
  const misfit = hard.fields.find(({ name }) => !fitsScope(scope, name))
  if (misfit)
    say(
      rule,
      at,
      {
        en: `The scope \`${scope}\` cannot narrow \`${misfit.name}\`: it counts pods, not that. Make a quota of its own for it.`,
        zh: `作用域 \`${scope}\` 不能用于 \`${misfit.name}\`：它针对的是 Pod。请为它单独建一个配额。`,
      },
      path,
    )
}

function refusePairs(say: Say, at: Field, scopes: readonly string[], path: string): void {
  for (const [one, other] of pairs)
    if (scopes.includes(one) && scopes.includes(other))
      say(
        rule,
        at,
        {
          en: `\`${one}\` and \`${other}\` exclude each other: no pod is both. Make two quotas.`,
          zh: `\`${one}\` 与 \`${other}\` 互相排斥：没有 Pod 同时属于两者。请建两个配额。`,
        },
        path,
      )
}

function validateScopes(say: Say, spec: Field): void {
  const scopes = spec.get('scopes')
  for (const scope of scopes.items) {
    const name = scope.text ?? ''
    if (!quotaScopes.includes(name)) say(rule, scope, notOneOf('scopes', name, quotaScopes), scopes.path)
    else validateScope(say, scope, name, spec.get('hard'), scopes.path)
  }
  refusePairs(
    say,
    scopes,
    scopes.items.map((scope) => scope.text ?? ''),
    scopes.path,
  )
}

const existential = new Set(
  quotaScopes.filter((scope) => scope !== 'PriorityClass' && scope !== 'VolumeAttributesClass'),
)

/** The server names no index here. */
function validateSelector(say: Say, spec: Field): void {
  const expressions = spec.get('scopeSelector', 'matchExpressions')
  const { path } = expressions
  for (const expression of expressions.items) {
    const scope = expression.get('scopeName')
    const operator = expression.get('operator')
    const values = expression.get('values')
    const name = scope.text ?? ''
    if (!quotaScopes.includes(name))
      say(rule, scope, notOneOf('scopeName', name, quotaScopes), `${path}/scopeName`)
    validateScope(say, scope, name, spec.get('hard'), path)
    if (existential.has(name) && operator.text !== 'Exists')
      say(
        rule,
        operator,
        {
          en: `A pod is \`${name}\` or not, there are no values: write \`operator: Exists\`.`,
          zh: `Pod 要么是 \`${name}\`，要么不是，没有取值可比：请写 \`operator: Exists\`。`,
        },
        `${path}/operator`,
      )
    if (operator.text === 'In' || operator.text === 'NotIn') {
      if (values.items.length === 0)
        refuseMissing((about, at, text) => say(about, at, text, `${path}/values`), rule, values, {
          en: '`In` and `NotIn` compare with at least one value.',
          zh: '`In` 和 `NotIn` 至少要与一个值比较。',
        })
    } else if (operator.text === 'Exists' || operator.text === 'DoesNotExist') {
      if (values.items.length > 0)
        say(
          rule,
          values,
          {
            en: `\`${operator.text}\` takes no \`values\`. Remove them.`,
            zh: `\`${operator.text}\` 不接受 \`values\`。请删除。`,
          },
          `${path}/values`,
        )
    } else
      say(
        rule,
        operator,
        notOneOf('operator', operator.text ?? '', ['In', 'NotIn', 'Exists', 'DoesNotExist']),
        `${path}/operator`,
      )
  }
}

export function validateResourceQuota(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  validateHard(say, spec.get('hard'))
  validateScopes(say, spec)
  validateSelector(say, spec)
  if (!context.before) return
  const [old, now] = [context.before.get('spec', 'scopes'), spec.get('scopes')].map((list) =>
    [...new Set(list.items.map((item) => item.text ?? ''))].toSorted().join(' '),
  )
  if (old !== now)
    refuseChange(say, spec.get('scopes'), {
      en: 'What was counted before would no longer be what the quota counts.',
      zh: '否则先前统计的就不再是该配额统计的内容。',
    })
}
