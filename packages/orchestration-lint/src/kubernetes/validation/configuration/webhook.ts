import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { sayLabelSelector } from '../label-selector.ts'
import { dns1035Label, dnsSubdomain } from '../names.ts'
import { validateMatchConditions } from './match-conditions.ts'
import { validateRule } from './webhook-rule.ts'
import { refuseMissing, requireBetween, requireOneOf } from '../refuse.ts'
import { sayerOf, type Say } from '../say.ts'
import { highestPort } from '../network/service-ports.ts'
import { again, choice, notOneOf, shown } from '../words.ts'

const rule = 'kubernetes/webhook'

/** The server takes name and namespace for each other in its paths. */
function validateService(say: Say, service: Field): void {
  const why = {
    en: 'The webhook is reached by a Service of the cluster.',
    zh: 'webhook 通过集群中的 Service 访问。',
  }
  const name = service.get('name')
  const namespace = service.get('namespace')
  if (!namespace.text)
    refuseMissing((about, at, text) => say(about, at, text, name.path), rule, namespace, why)
  if (!name.text) refuseMissing((about, at, text) => say(about, at, text, namespace.path), rule, name, why)
  requireBetween(say, rule, service.get('port'), 1, highestPort)
  const path = service.get('path')
  if (path.text && !path.text.startsWith('/'))
    say(rule, path, { en: 'The path must begin with `/`.', zh: '路径必须以 `/` 开头。' })
}

function validateClient(say: Say, client: Field): void {
  const url = client.get('url')
  const service = client.get('service')
  if (url.isSet === service.isSet)
    return refuseMissing(say, rule, client, {
      en: 'It says where the webhook is: with exactly one of `url` and `service`.',
      zh: '它说明 webhook 在哪里：`url` 和 `service` 二选一。',
    })
  if (service.isSet) return validateService(say, service)
  if (!/^https:\/\/[^/?#@\s]+(?:\/[^?#]*)?$/i.test(url.text ?? ''))
    say(rule, url, {
      en: `${shown(url.text ?? '')} must be an \`https://\` URL with a host, and without user, query or fragment.`,
      zh: `${shown(url.text ?? '')} 必须是带主机名的 \`https://\` URL，且不含用户信息、查询串或片段。`,
    })
}

function validateName(say: Say, name: Field): void {
  const text = name.text ?? ''
  const problem = text === '' ? undefined : dnsSubdomain(text)
  if (text === '' || problem || text.split('.').length < 3)
    say(rule, name, {
      en: `The name of a webhook is a DNS name of at least three parts, such as \`policy.example.com\`${text === '' ? '' : `, unlike ${shown(text)}`}.`,
      zh: `webhook 的名称是至少三段的 DNS 名称，例如 \`policy.example.com\`${text === '' ? '' : `，而不是 ${shown(text)}`}。`,
    })
}

function validateVersions(say: Say, versions: Field): void {
  const items = versions.items.map((item) => item.text ?? '')
  if (items.length === 0)
    return refuseMissing(say, rule, versions, { en: 'Write `[v1]`.', zh: '请写 `[v1]`。' })
  const seen = new Set<string>()
  for (const item of versions.items) {
    const name = item.text ?? ''
    const problem = dns1035Label(name)
    if (seen.has(name))
      say(rule, item, again('admissionReviewVersions', name, { en: 'one webhook', zh: '同一个 webhook' }))
    else if (problem) say(rule, item, problem)
    seen.add(name)
  }
  if (!items.includes('v1') && !items.includes('v1beta1'))
    say(rule, versions, {
      en: 'The API server speaks `v1` and `v1beta1`; the list must have one of them.',
      zh: 'API 服务器支持 `v1` 和 `v1beta1`；列表里至少要有一个。',
    })
}

const sideEffects = ['None', 'NoneOnDryRun']

function validateWebhook(say: Say, hook: Field): void {
  validateName(say, hook.get('name'))
  for (const entry of hook.get('rules').items) validateRule(say, entry)
  requireOneOf(say, rule, hook.get('failurePolicy'), ['Fail', 'Ignore'])
  requireOneOf(say, rule, hook.get('matchPolicy'), ['Equivalent', 'Exact'])
  const effects = hook.get('sideEffects')
  if (!effects.isSet)
    refuseMissing(say, rule, effects, {
      en: `Write ${choice(sideEffects).en}.`,
      zh: `请写 ${choice(sideEffects).zh}。`,
    })
  else if (!sideEffects.includes(effects.text ?? ''))
    say(rule, effects, notOneOf('sideEffects', effects.text ?? '', sideEffects))
  requireBetween(say, rule, hook.get('timeoutSeconds'), 1, 30)
  sayLabelSelector(say, hook.get('namespaceSelector'))
  sayLabelSelector(say, hook.get('objectSelector'))
  requireOneOf(say, rule, hook.get('reinvocationPolicy'), ['IfNeeded', 'Never'])
  validateMatchConditions(say, rule, hook.get('matchConditions'))
  validateClient(say, hook.get('clientConfig'))
}

/** As `ValidateValidatingWebhookConfiguration` and its sister; CEL is not judged. */
export function validateWebhooks(object: Field, context: Context): void {
  const say = sayerOf(context)
  const names = new Set<string>()
  for (const hook of object.get('webhooks').items) {
    validateWebhook(say, hook)
    validateVersions(say, hook.get('admissionReviewVersions'))
    const name = hook.get('name')
    if (name.text && names.has(name.text))
      say(rule, name, again('name', name.text, { en: 'one configuration', zh: '同一个配置' }))
    names.add(name.text ?? '')
  }
}
