import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { decodeBase64 } from './base64.ts'
import { bytesOf, mostBytes, validateImmutable, validateKeys } from './config-map.ts'
import { refuseChange } from '../immutable.ts'
import { configMapKey } from '../names.ts'
import { refuseMissing } from '../refuse.ts'
import { sayerOf, type Say } from '../say.ts'
import { shown } from '../words.ts'

const rule = 'kubernetes/secret-type'
const accountAnnotation = 'kubernetes.io/service-account.name'

/** The keys that a type demands, all of them. */
const demanded: Readonly<Record<string, readonly string[]>> = {
  'kubernetes.io/dockercfg': ['.dockercfg'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
}

/** `stringData` is written over `data`, in base64. */
function dataOf(secret: Field): Map<string, string> {
  return new Map([
    ...secret.get('data').fields.map(({ name, field }) => [name, decodeBase64(field.text ?? '')] as const),
    ...secret.get('stringData').fields.map(({ name, field }) => [name, field.text ?? ''] as const),
  ])
}

function isSameData(before: Field, after: Field): boolean {
  const [old, now] = [dataOf(before), dataOf(after)]
  return old.size === now.size && [...old].every(([name, value]) => now.get(name) === value)
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return value === null || (typeof value === 'object' && !Array.isArray(value))
  } catch {
    return false
  }
}

function validateType(say: Say, object: Field, valueOf: (key: string) => string | undefined): void {
  const type = object.get('type').text ?? ''
  const data = object.get('data')
  if (type === 'kubernetes.io/service-account-token') {
    const annotation = object.get('metadata', 'annotations', accountAnnotation)
    if (!annotation.text)
      refuseMissing(say, rule, annotation, {
        en: 'A token belongs to a ServiceAccount: name it in this annotation.',
        zh: '令牌属于某个 ServiceAccount：请在这个注解里写出它的名称。',
      })
  }
  if (
    type === 'kubernetes.io/basic-auth' &&
    valueOf('username') === undefined &&
    valueOf('password') === undefined
  )
    refuseMissing(say, rule, data.get('username'), {
      en: 'A Secret of the type `kubernetes.io/basic-auth` has `username`, `password` or both.',
      zh: '`kubernetes.io/basic-auth` 类型的 Secret 要有 `username` 和 `password` 中的至少一个。',
    })
  for (const key of Object.hasOwn(demanded, type) ? (demanded[type] ?? []) : []) {
    const value = valueOf(key)
    if (value === undefined || (value === '' && key === 'ssh-privatekey'))
      refuseMissing(say, rule, data.get(key), {
        en: `A Secret of the type ${shown(type)} must have this key. For other keys, use \`type: Opaque\`.`,
        zh: `${shown(type)} 类型的 Secret 必须有这个键。要用其他的键，请写 \`type: Opaque\`。`,
      })
    else if (key.startsWith('.docker') && !isJsonObject(value)) {
      const inClear = object.get('stringData', key)
      say(
        rule,
        inClear.isSet ? inClear : data.get(key),
        {
          en: `\`${key}\` must be a JSON object like \`~/.docker/config.json\`: the kubelet reads it to pull images.`,
          zh: `\`${key}\` 必须是像 \`~/.docker/config.json\` 那样的 JSON 对象：kubelet 拉取镜像时会读取它。`,
        },
        data.get(key).path,
      )
    }
  }
}

/** As `ValidateSecret`; `stringData` was written over `data` before. */
export function validateSecret(object: Field, context: Context): void {
  const say = sayerOf(context)
  const data = object.get('data')
  const clear = object.get('stringData')
  const { before } = context
  if (before && (before.get('type').text || 'Opaque') !== (object.get('type').text || 'Opaque'))
    refuseChange(say, object.get('type'), {
      en: 'Programs rely on the keys that the type promises.',
      zh: '程序依赖该类型所保证的键。',
    })
  if (before) validateImmutable(say, before, object, isSameData(before, object) ? [] : [data])
  validateKeys(say, data)
  for (const { name, field } of clear.fields) {
    const problem = data.mapping?.get(name) ? undefined : configMapKey(name)
    if (problem) say('kubernetes/config-key', field, problem, data.get(name).path)
  }
  let size = clear.fields.reduce((sum, { field }) => sum + bytesOf(field.text ?? ''), 0)
  for (const { name, field } of data.fields)
    if (!clear.get(name).isSet)
      size += Math.floor(((field.text ?? '').replace(/[\r\n=]/g, '').length * 3) / 4)
  if (size > mostBytes)
    say(
      'kubernetes/config-size',
      data,
      {
        en: `The Secret holds ${size} bytes; at most 1 MiB (${mostBytes}) fits.`,
        zh: `Secret 有 ${size} 字节，最多只能放 1 MiB（${mostBytes}）。`,
      },
      data.path,
    )
  validateType(say, object, (key) => {
    const written = clear.get(key)
    if (clear.mapping?.get(key)) return written.text ?? ''
    return data.mapping?.get(key) ? decodeBase64(data.get(key).text ?? '') : undefined
  })
}
