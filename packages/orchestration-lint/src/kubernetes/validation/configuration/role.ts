import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { sayLabelSelector } from '../label-selector.ts'
import { refuseMissing } from '../refuse.ts'
import { sayerOf, type Say } from '../say.ts'

const rule = 'kubernetes/role-rule'

function validateRule(say: Say, entry: Field, namespaced: boolean): void {
  const verbs = entry.get('verbs')
  const urls = entry.get('nonResourceURLs')
  const groups = entry.get('apiGroups')
  const resources = entry.get('resources')
  const names = entry.get('resourceNames')
  if (verbs.items.length === 0)
    refuseMissing(say, rule, verbs, {
      en: 'A rule allows something: list verbs such as `get`, `list` and `watch`.',
      zh: '规则要允许某些操作：请列出 `get`、`list`、`watch` 等动词。',
    })
  if (urls.items.length > 0) {
    if (namespaced)
      say(rule, urls, {
        en: 'URLs such as `/healthz` belong to no namespace, so a Role cannot speak of them. Use a ClusterRole.',
        zh: '`/healthz` 这样的 URL 不属于任何命名空间，Role 不能涉及它们。请使用 ClusterRole。',
      })
    if (groups.items.length + resources.items.length + names.items.length > 0)
      say(rule, urls, {
        en: 'A rule is either about resources or about URLs. Write two rules.',
        zh: '一条规则要么针对资源，要么针对 URL。请写成两条规则。',
      })
    return
  }
  if (groups.items.length === 0)
    refuseMissing(say, rule, groups, {
      en: 'Resources are found by their group: `[""]` is the core group (pods, services, …), `[apps]` that of Deployments.',
      zh: '资源按组查找：`[""]` 是核心组（Pod、Service 等），`[apps]` 是 Deployment 所在的组。',
    })
  if (resources.items.length === 0)
    refuseMissing(say, rule, resources, {
      en: 'List resources by their plural names, such as `pods` or `deployments`.',
      zh: '请用复数名称列出资源，例如 `pods` 或 `deployments`。',
    })
}

function validateRules(object: Field, context: Context, namespaced: boolean): void {
  const say = sayerOf(context)
  for (const entry of object.get('rules').items) validateRule(say, entry, namespaced)
  const selectors = object.get('aggregationRule', 'clusterRoleSelectors')
  if (!object.get('aggregationRule').isSet) return
  if (selectors.items.length === 0)
    refuseMissing(say, rule, selectors, {
      en: 'An aggregated ClusterRole says by labels whose rules it takes over.',
      zh: '聚合的 ClusterRole 要用标签说明汇总哪些角色的规则。',
    })
  for (const selector of selectors.items) sayLabelSelector(say, selector)
}

export function validateRole(object: Field, context: Context): void {
  validateRules(object, context, true)
}

export function validateClusterRole(object: Field, context: Context): void {
  validateRules(object, context, false)
}
