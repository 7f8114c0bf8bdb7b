import type { Field } from '../../field.ts'
import { refuseMissing, requireOneOf } from '../refuse.ts'
import type { Say } from '../say.ts'

const rule = 'kubernetes/webhook'
const operations = ['*', 'CONNECT', 'CREATE', 'DELETE', 'UPDATE']

/** A list that is demanded, in which a star stands alone. */
function validateList(say: Say, list: Field, starAlone: boolean): void {
  const items = list.items.map((item) => item.text ?? '')
  if (items.length === 0)
    refuseMissing(say, rule, list, { en: 'Write `["*"]` for all.', zh: '要匹配全部，请写 `["*"]`。' })
  if (starAlone && items.length > 1 && items.includes('*'))
    say(rule, list, {
      en: '`*` stands for all, so it must stand alone.',
      zh: '`*` 表示全部，因此必须单独使用。',
    })
}

function validateResources(say: Say, resources: Field): void {
  const items = resources.items.map((item) => item.text ?? '')
  validateList(say, resources, false)
  for (const [at, item] of resources.items.entries())
    if (items[at] === '') refuseMissing(say, rule, item, { en: 'Write a plural name.', zh: '请写复数名称。' })
  const plain = items.filter((item) => item !== '*' && item !== '' && !item.includes('/'))
  if (items.length > 1 && items.includes('*/*'))
    say(rule, resources, {
      en: '`*/*` stands for all, so it must stand alone.',
      zh: '`*/*` 表示全部，因此必须单独使用。',
    })
  // As the server does it: only the last resource without a subresource counts.
  if (items.includes('*') && plain.length > 0 && items.filter((item) => !item.includes('/')).at(-1) !== '*')
    say(rule, resources, {
      en: '`*` stands for all resources, so no other may stand beside it, save subresources.',
      zh: '`*` 表示所有资源，除子资源外不能与其他资源并列。',
    })
}

/** Which requests a webhook is asked about. */
export function validateRule(say: Say, entry: Field): void {
  const allowed = entry.get('operations')
  validateList(say, allowed, true)
  for (const operation of allowed.items) requireOneOf(say, rule, operation, operations)
  validateList(say, entry.get('apiGroups'), true)
  validateList(say, entry.get('apiVersions'), true)
  for (const version of entry.get('apiVersions').items)
    if (version.text === '')
      refuseMissing(say, rule, version, { en: 'Write `v1` or `*`.', zh: '请写 `v1` 或 `*`。' })
  validateResources(say, entry.get('resources'))
  const scope = entry.get('scope')
  requireOneOf(say, rule, scope, ['*', 'Cluster', 'Namespaced'])
}
