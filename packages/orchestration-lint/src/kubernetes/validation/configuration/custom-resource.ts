import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { requireKept } from '../immutable.ts'
import { dns1035Label, dnsSubdomain } from '../names.ts'
import { refuseMissing, requireOneOf, requireText } from '../refuse.ts'
import { sayerOf, type Say } from '../say.ts'
import { again, shown } from '../words.ts'
import { validateConversion, validateVersion } from './custom-resource-version.ts'
import { isOpen, validateParts } from './structural-schema.ts'

const rule = 'kubernetes/custom-resource'
const approval = 'api-approved.kubernetes.io'

function validateGroup(say: Say, object: Field): void {
  const group = object.get('spec', 'group')
  const text = group.text ?? ''
  if (
    !requireText(say, rule, group, {
      en: 'It is a domain of yours, such as `zoo.example.com`.',
      zh: '它是你自己的域名，例如 `zoo.example.com`。',
    })
  )
    return
  const problem = dnsSubdomain(text)
  if (problem) say(rule, group, problem)
  else if (!text.includes('.'))
    say(rule, group, {
      en: `${shown(text)} must be a domain with at least one dot, such as \`zoo.example.com\`.`,
      zh: `${shown(text)} 必须是至少带一个点的域名，例如 \`zoo.example.com\`。`,
    })
  const annotation = object.get('metadata', 'annotations', approval)
  if (/(?:^|\.)(?:k8s|kubernetes)\.io$/.test(text) && !annotation.isSet)
    refuseMissing(say, rule, annotation, {
      en: 'Groups below `k8s.io` and `kubernetes.io` belong to the Kubernetes community, who approve them in this annotation. Use a domain of your own.',
      zh: '`k8s.io` 和 `kubernetes.io` 之下的组属于 Kubernetes 社区，需要在这个注解中写明批准。请使用自己的域名。',
    })
}

function validateNames(say: Say, names: Field): void {
  for (const name of ['plural', 'kind'])
    requireText(say, rule, names.get(name), {
      en: 'Objects are addressed by it: `plural: parrots`, `kind: Parrot`.',
      zh: '对象靠它来称呼：`plural: parrots`、`kind: Parrot`。',
    })
  const lists = [...names.get('shortNames').items, ...names.get('categories').items]
  for (const field of [names.get('plural'), names.get('singular'), ...lists]) {
    const problem = field.text ? dns1035Label(field.text) : undefined
    if (problem) say(rule, field, problem)
  }
  for (const field of [names.get('kind'), names.get('listKind')]) {
    const problem = field.text ? dns1035Label(field.text.toLowerCase()) : undefined
    if (problem) say(rule, field, problem)
  }
  const list = names.get('listKind')
  if (list.text && list.text === names.get('kind').text)
    say(rule, list, {
      en: '`listKind` must differ from `kind`; left out it is `kind` with `List` behind.',
      zh: '`listKind` 必须与 `kind` 不同；省略时是 `kind` 加上 `List`。',
    })
}

function validateSchema(say: Say, version: Field): void {
  const schema = version.get('schema', 'openAPIV3Schema')
  if (!schema.isSet)
    return refuseMissing(say, rule, schema, {
      en: 'Each version describes its objects. The least is `type: object` with `x-kubernetes-preserve-unknown-fields: true`.',
      zh: '每个版本都要描述其对象。最少写 `type: object` 和 `x-kubernetes-preserve-unknown-fields: true`。',
    })
  const type = schema.get('type')
  if (type.text ? type.text !== 'object' : !isOpen(schema))
    say(rule, type, {
      en: 'An object of the API is an object: the schema needs `type: object` at its root.',
      zh: 'API 对象就是 object：模式的根上必须写 `type: object`。',
    })
  validateParts(say, schema)
}

function validateVersions(say: Say, versions: Field): void {
  const names = new Set<string>()
  let stored = 0
  for (const version of versions.items) {
    const name = version.get('name')
    const problem = dns1035Label(name.text ?? '')
    if (problem) say(rule, name, problem)
    if (names.has(name.text ?? ''))
      say(
        rule,
        name,
        again('name', name.text ?? '', { en: 'one definition', zh: '同一个定义' }),
        versions.path,
      )
    names.add(name.text ?? '')
    if (version.get('storage').boolean === true) stored += 1
  }
  if (stored !== 1)
    say(rule, versions, {
      en: `Objects are stored in one version: exactly one must have \`storage: true\`, and ${stored} have.`,
      zh: `对象只以一个版本存储：必须恰好有一个写 \`storage: true\`，现在有 ${stored} 个。`,
    })
  for (const version of versions.items) {
    validateSchema(say, version)
    validateVersion(say, version)
  }
}

/** The basics of `ValidateCustomResourceDefinition`; what the schema says is not judged. */
export function validateCustomResource(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  const names = spec.get('names')
  const name = object.get('metadata', 'name')
  const wanted = `${names.get('plural').text ?? ''}.${spec.get('group').text ?? ''}`
  if (!context.before && name.text && name.text !== wanted)
    say(rule, name, {
      en: `The name must be \`spec.names.plural\`, a point and \`spec.group\`: ${shown(wanted)}.`,
      zh: `名称必须是“\`spec.names.plural\`.\`spec.group\`”：${shown(wanted)}。`,
    })
  validateGroup(say, object)
  const scope = spec.get('scope')
  if (!scope.text)
    refuseMissing(say, rule, scope, {
      en: 'Write `Namespaced` or `Cluster`.',
      zh: '请写 `Namespaced` 或 `Cluster`。',
    })
  else requireOneOf(say, rule, scope, ['Cluster', 'Namespaced'])
  validateVersions(say, spec.get('versions'))
  validateNames(say, names)
  validateConversion(say, spec.get('conversion'))
  const preserve = spec.get('preserveUnknownFields')
  if (!context.before && preserve.boolean === true)
    say(rule, preserve, {
      en: 'A definition keeps unknown fields where its schema says `x-kubernetes-preserve-unknown-fields: true`; `preserveUnknownFields` has to be false or left out.',
      zh: '要保留未知字段，请在模式中写 `x-kubernetes-preserve-unknown-fields: true`；`preserveUnknownFields` 必须为 false 或不写。',
    })
  if (!context.before) return
  for (const path of [['scope'], ['names', 'kind'], ['group'], ['names', 'plural']])
    requireKept(say, context.before.get('spec', ...path), spec.get(...path), {
      en: 'Objects were stored by it.',
      zh: '对象是按它存储的。',
    })
}
