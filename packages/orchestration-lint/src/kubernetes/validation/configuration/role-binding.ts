import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { refuseChange } from '../immutable.ts'
import { dnsSubdomain, pathSegment } from '../names.ts'
import { refuseMissing, requireName, requireText } from '../refuse.ts'
import { sayerOf, type Say } from '../say.ts'
import { notOneOf, shown } from '../words.ts'

const rule = 'kubernetes/role-binding'
const group = 'rbac.authorization.k8s.io'
const kinds = ['ServiceAccount', 'User', 'Group']

function validateRole(say: Say, reference: Field, allowed: readonly string[]): void {
  const apiGroup = reference.get('apiGroup')
  const kind = reference.get('kind')
  if (apiGroup.text && apiGroup.text !== group)
    say(rule, apiGroup, notOneOf('apiGroup', apiGroup.text, [group]))
  if (!kind.text)
    refuseMissing(say, rule, kind, {
      en: `Write \`kind: ${allowed.at(-1)}\`${allowed.length > 1 ? ' or `kind: Role`' : ''}: which role is given.`,
      zh: `请写 \`kind: ${allowed.at(-1)}\`${allowed.length > 1 ? ' 或 `kind: Role`' : ''}：说明授予哪个角色。`,
    })
  else if (!allowed.includes(kind.text)) say(rule, kind, notOneOf('roleRef.kind', kind.text, allowed))
  const name = reference.get('name')
  if (requireText(say, rule, name, { en: 'It is the name of the role.', zh: '它是角色的名称。' }))
    requireName(say, rule, name, pathSegment)
}

function validateSubject(say: Say, subject: Field, namespaced: boolean): void {
  const kind = subject.get('kind')
  const name = subject.get('name')
  const apiGroup = subject.get('apiGroup')
  const why = { en: 'It says who gets the role.', zh: '它说明谁得到这个角色。' }
  const named = requireText(say, rule, name, why)
  if (kind.text === 'ServiceAccount') {
    const namespace = subject.get('namespace')
    if (named) requireName(say, rule, name, dnsSubdomain)
    if (apiGroup.text)
      say(rule, apiGroup, {
        en: `ServiceAccounts are of the core group, so \`apiGroup\` must be empty, not ${shown(apiGroup.text)}. Remove it.`,
        zh: `ServiceAccount 属于核心组，因此 \`apiGroup\` 必须为空，不能是 ${shown(apiGroup.text)}。请删除它。`,
      })
    if (!namespaced && !namespace.text)
      refuseMissing(say, rule, namespace, {
        en: 'A ClusterRoleBinding is in no namespace, so it must say in which one the ServiceAccount is.',
        zh: 'ClusterRoleBinding 不在任何命名空间里，因此必须说明 ServiceAccount 在哪个命名空间。',
      })
  } else if (kind.text === 'User' || kind.text === 'Group') {
    // Left out, the server fills in the group.
    if (apiGroup.text && apiGroup.text !== group)
      say(rule, apiGroup, notOneOf('apiGroup', apiGroup.text, [group]))
  } else if (kind.text) say(rule, kind, notOneOf('kind', kind.text, kinds))
  else
    refuseMissing(say, rule, kind, {
      en: 'Write `ServiceAccount`, `User` or `Group`.',
      zh: '请写 `ServiceAccount`、`User` 或 `Group`。',
    })
}

function validateBinding(object: Field, context: Context, allowed: readonly string[]): void {
  const say = sayerOf(context)
  const reference = object.get('roleRef')
  validateRole(say, reference, allowed)
  for (const subject of object.get('subjects').items) validateSubject(say, subject, allowed.length > 1)
  const before = context.before?.get('roleRef')
  if (!before) return
  const changed = ['apiGroup', 'kind', 'name'].some((name) => {
    const otherwise = name === 'apiGroup' ? group : ''
    return (before.get(name).text || otherwise) !== (reference.get(name).text || otherwise)
  })
  if (changed)
    refuseChange(say, reference, {
      en: 'Whoever may edit the list of subjects must not be able to give them another role.',
      zh: '能修改主体列表的人不应能给他们换成另一个角色。',
    })
}

export function validateRoleBinding(object: Field, context: Context): void {
  validateBinding(object, context, ['Role', 'ClusterRole'])
}

export function validateClusterRoleBinding(object: Field, context: Context): void {
  validateBinding(object, context, ['ClusterRole'])
}
