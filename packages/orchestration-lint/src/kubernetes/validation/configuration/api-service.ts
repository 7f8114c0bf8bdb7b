import type { Context } from '../../validator.ts'
import type { Field } from '../../field.ts'
import { dns1035Label, dnsSubdomain } from '../names.ts'
import { requireBetween, refuseMissing, requireText } from '../refuse.ts'
import { sayerOf } from '../say.ts'

const rule = 'kubernetes/api-service'

/** Refuses an APIService whose name is not its version and group, or that does not say how much it weighs. */
export function validateApiService(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  const [group, version, service] = [spec.get('group'), spec.get('version'), spec.get('service')]
  const name = object.get('metadata', 'name')
  const wanted = `${version.text ?? ''}.${group.text ?? ''}`
  if (!context.before && name.text && name.text !== wanted)
    say(rule, name, {
      en: `An APIService is called by its version and group: \`${wanted}\`.`,
      zh: `APIService 的名称由版本和组构成：\`${wanted}\`。`,
    })
  const wrongGroup = group.text ? dnsSubdomain(group.text) : undefined
  if (wrongGroup) say(rule, group, wrongGroup)
  const wrongVersion = dns1035Label(version.text ?? '')
  if (wrongVersion) say(rule, version, wrongVersion)
  for (const [priority, most] of [
    ['groupPriorityMinimum', 20_000],
    ['versionPriority', 1000],
  ] as const) {
    const field = spec.get(priority)
    if (!field.number)
      refuseMissing(say, rule, field, {
        en: 'The order of groups and versions is made of it; write 100, for example.',
        zh: '组与版本的先后由它决定；例如写 100。',
      })
    else requireBetween(say, rule, field, 1, most)
  }
  const insecure = spec.get('insecureSkipTLSVerify')
  const bundle = spec.get('caBundle')
  const local = [bundle.text ? bundle : undefined, insecure.boolean === true ? insecure : undefined]
  if (service.isSet) {
    const why = { en: 'The API server calls this Service.', zh: 'API 服务器会调用这个 Service。' }
    requireText(say, rule, service.get('namespace'), why)
    requireText(say, rule, service.get('name'), why)
    if (local[0] && local[1])
      say(rule, insecure, {
        en: 'Either the certificate is checked against `caBundle`, or `insecureSkipTLSVerify` is true; not both.',
        zh: '要么用 `caBundle` 校验证书，要么 `insecureSkipTLSVerify` 为 true；不能两者兼有。',
      })
  } else
    for (const field of local)
      if (field)
        say(rule, field, {
          en: 'Without a `service` the API server answers itself, so there is no certificate to check.',
          zh: '没有 `service` 时由 API 服务器自己应答，因此没有证书可校验。',
        })
}
