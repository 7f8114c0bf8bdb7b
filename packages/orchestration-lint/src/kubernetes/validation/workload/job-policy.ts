import type { Field } from '../../field.ts'
import { qualifiedName } from '../names.ts'
import { refuseMissing, requireNotNegative, requireOneOf, spell } from '../refuse.ts'
import type { Say } from '../say.ts'
import { indexesOf } from './job-indexes.ts'
import { choice, shown } from '../words.ts'

const rule = 'kubernetes/job-policy'
const mostRules = 20
const mostExitCodes = 255
const actions = ['Count', 'FailIndex', 'FailJob', 'Ignore']

function refuseTooMany(say: Say, list: Field, most: number): void {
  if (list.items.length > most)
    say(rule, list, {
      en: `\`${spell(list.path)}\` has ${list.items.length} entries; at most ${most} are allowed.`,
      zh: `\`${spell(list.path)}\` 有 ${list.items.length} 项，最多允许 ${most} 项。`,
    })
}

function validateExitCodes(say: Say, codes: Field, containers: ReadonlySet<string>): void {
  const operator = codes.get('operator')
  const container = codes.get('containerName')
  const values = codes.get('values')
  if (!operator.text)
    refuseMissing(say, rule, operator, {
      en: 'Write `In` or `NotIn`: it says whether `values` are the codes meant or all others.',
      zh: '请写 `In` 或 `NotIn`：它说明 `values` 是所指的退出码，还是除此之外的全部。',
    })
  else requireOneOf(say, rule, operator, ['In', 'NotIn'])
  if (container.text !== undefined && !containers.has(container.text))
    say(rule, container, {
      en: `The template has no container named ${shown(container.text)}: it has ${choice([...containers]).en}.`,
      zh: `模板里没有名为 ${shown(container.text)} 的容器：只有 ${choice([...containers]).zh}。`,
    })
  const numbers = values.items
  if (numbers.length === 0) refuseMissing(say, rule, values, { en: 'List exit codes.', zh: '请列出退出码。' })
  refuseTooMany(say, values, mostExitCodes)
  const seen = new Set<number>()
  let ordered = true
  let previous = -Infinity
  for (const item of numbers) {
    const value = item.number ?? 0
    if (operator.text === 'In' && value === 0)
      say(rule, item, {
        en: 'Exit code 0 means success and cannot be a failure: remove it.',
        zh: '退出码 0 表示成功，不可能是失败：请删除它。',
      })
    if (seen.has(value))
      say(rule, item, {
        en: `The exit code ${value} is listed twice.`,
        zh: `退出码 ${value} 列了两次。`,
      })
    seen.add(value)
    if (previous > value) ordered = false
    previous = value
  }
  if (!ordered)
    say(rule, values, {
      en: 'The exit codes must be in ascending order.',
      zh: '退出码必须按升序排列。',
    })
}

function validateConditions(say: Say, conditions: Field): void {
  refuseTooMany(say, conditions, mostRules)
  for (const condition of conditions.items) {
    const type = condition.get('type')
    const problem = qualifiedName(type.text ?? '')
    if (problem) say(rule, type, problem)
    const status = condition.get('status')
    if (status.text) requireOneOf(say, rule, status, ['False', 'True', 'Unknown'])
  }
}

function validateFailureRule(say: Say, spec: Field, entry: Field, containers: ReadonlySet<string>): void {
  const action = entry.get('action')
  const codes = entry.get('onExitCodes')
  const conditions = entry.get('onPodConditions')
  if (!action.text)
    refuseMissing(say, rule, action, {
      en: `Write ${choice(actions).en}: what to do about such a failure.`,
      zh: `请写 ${choice(actions).zh}：说明遇到这种失败时做什么。`,
    })
  else if (
    requireOneOf(say, rule, action, actions) &&
    action.text === 'FailIndex' &&
    !spec.get('backoffLimitPerIndex').isSet
  )
    say(rule, action, {
      en: '`FailIndex` gives up one index of the Job, so `backoffLimitPerIndex` must be set.',
      zh: '`FailIndex` 会放弃 Job 的一个索引，因此必须设置 `backoffLimitPerIndex`。',
    })
  if (codes.isSet) validateExitCodes(say, codes, containers)
  validateConditions(say, conditions)
  if (codes.isSet === conditions.items.length > 0)
    say(rule, entry, {
      en: 'A rule looks either at `onExitCodes` or at `onPodConditions`: write exactly one of them.',
      zh: '一条规则要么看 `onExitCodes`，要么看 `onPodConditions`：请只写其中一个。',
    })
}

export function validateFailurePolicy(say: Say, spec: Field): void {
  const rules = spec.get('podFailurePolicy', 'rules')
  const pod = spec.get('template', 'spec')
  const containers = new Set(
    [...pod.get('containers').items, ...pod.get('initContainers').items].map(
      (container) => container.get('name').text ?? '',
    ),
  )
  refuseTooMany(say, rules, mostRules)
  for (const entry of rules.items) validateFailureRule(say, spec, entry, containers)
}

export function validateSuccessPolicy(say: Say, spec: Field, completions: number): void {
  const rules = spec.get('successPolicy', 'rules')
  if (rules.items.length === 0)
    refuseMissing(say, rule, rules, {
      en: 'It says when the Job counts as done.',
      zh: '它说明 Job 何时算完成。',
    })
  refuseTooMany(say, rules, mostRules)
  for (const entry of rules.items) {
    const indexes = entry.get('succeededIndexes')
    const count = entry.get('succeededCount')
    if (!indexes.isSet && !count.isSet)
      say(rule, entry, {
        en: 'The rule is empty: write `succeededIndexes`, `succeededCount` or both.',
        zh: '规则是空的：请写 `succeededIndexes`、`succeededCount`，或者两者都写。',
      })
    const total = indexesOf(indexes.text ?? '', completions)
    if (total === undefined)
      say(rule, indexes, {
        en: `${shown(indexes.text ?? '')} is no list of indexes below ${completions}: write ascending numbers and ranges, such as \`0,2-4\`.`,
        zh: `${shown(indexes.text ?? '')} 不是小于 ${completions} 的索引列表：请写升序的数字与区间，例如 \`0,2-4\`。`,
      })
    requireNotNegative(say, rule, count)
    const most = indexes.isSet ? Math.min(completions, total ?? 0) : completions
    if (count.number !== undefined && count.number > most)
      say(rule, count, {
        en: `\`succeededCount\` is ${count.number}, but only ${most} indexes can succeed.`,
        zh: `\`succeededCount\` 是 ${count.number}，但最多只有 ${most} 个索引能成功。`,
      })
  }
}
