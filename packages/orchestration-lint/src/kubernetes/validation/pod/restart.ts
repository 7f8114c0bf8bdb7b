import type { Field } from '../../field.ts'
import { textOf, type Say } from '../say.ts'
import { again, missing, notOneOf } from '../words.ts'
import type { Pod } from './pod.ts'

const actions = ['Restart', 'RestartAllContainers']
const restartPolicies = ['Always', 'OnFailure', 'Never']

/** Says what is wrong with what happens to a container whose resources change. */
export function sayResizePolicy({ say, restartPolicy }: Pod, container: Field): void {
  const list = container.get('resizePolicy')
  const names = new Set<string>()
  for (const entry of list.items) {
    const name = textOf(entry.get('resourceName'))
    if (names.has(name))
      say(
        'kubernetes/resources',
        entry,
        again('resourceName', name, { en: '`resizePolicy`', zh: '`resizePolicy` ' }),
      )
    names.add(name)
    if (name !== 'cpu' && name !== 'memory')
      say(
        'kubernetes/resources',
        entry.get('resourceName'),
        notOneOf('resourceName', name, ['cpu', 'memory']),
        list.path,
      )
    const policy = textOf(entry.get('restartPolicy'))
    const allowed = ['NotRequired', 'RestartContainer']
    if (!allowed.includes(policy))
      say(
        'kubernetes/resources',
        entry.get('restartPolicy'),
        notOneOf('restartPolicy', policy, allowed),
        list.path,
      )
    else if (restartPolicy === 'Never' && policy !== 'NotRequired')
      say(
        'kubernetes/resources',
        entry.get('restartPolicy'),
        {
          en: 'A pod with `restartPolicy: Never` never restarts its containers, so a resize can only be `NotRequired`.',
          zh: '`restartPolicy: Never` 的 Pod 从不重启容器，因此这里只能是 `NotRequired`。',
        },
        list.path,
      )
  }
}

function sayRestartRule(say: Say, rule: Field): void {
  const action = rule.get('action')
  if (!actions.includes(textOf(action)))
    say('kubernetes/restart-policy', action, notOneOf('action', textOf(action), actions))
  const codes = rule.get('exitCodes')
  if (!codes.isSet) {
    say(
      'kubernetes/restart-policy',
      codes,
      missing('exitCodes', {
        en: 'A rule says for which exit codes it holds.',
        zh: '规则必须写明它适用于哪些退出码。',
      }),
    )
    return
  }
  const operator = codes.get('operator')
  if (!['In', 'NotIn'].includes(textOf(operator)))
    say('kubernetes/restart-policy', operator, notOneOf('operator', textOf(operator), ['In', 'NotIn']))
  if (codes.get('values').items.length > 255)
    say('kubernetes/restart-policy', codes.get('values'), {
      en: 'A rule can name 255 exit codes at most.',
      zh: '一条规则最多列出 255 个退出码。',
    })
}

/** Says what is wrong with the restart policy of a single container. */
export function sayRestart({ say }: Pod, container: Field): void {
  const policy = container.get('restartPolicy')
  const rules = container.get('restartPolicyRules')
  if (!policy.isSet) {
    if (rules.items.length > 0)
      say(
        'kubernetes/restart-policy',
        policy,
        missing('restartPolicy', {
          en: 'The rules are exceptions from it.',
          zh: '这些规则是它的例外。',
        }),
      )
    return
  }
  if (!restartPolicies.includes(textOf(policy)))
    say('kubernetes/restart-policy', policy, notOneOf('restartPolicy', textOf(policy), restartPolicies))
  if (rules.items.length > 20)
    say('kubernetes/restart-policy', rules, {
      en: `A container can have 20 restart rules at most; here are ${rules.items.length}.`,
      zh: `一个容器最多有 20 条重启规则；这里有 ${rules.items.length} 条。`,
    })
  for (const each of rules.items) sayRestartRule(say, each)
}
