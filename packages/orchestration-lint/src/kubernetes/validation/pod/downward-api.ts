import type { Field } from '../../field.ts'
import { qualifiedName } from '../names.ts'
import { isDivisor, quantityOf } from '../quantity.ts'
import { textOf, type Say } from '../say.ts'
import { missing, notOneOf, shown } from '../words.ts'

const rule = 'kubernetes/downward-api'

/** Fields that an environment variable can have. */
export const envFields = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
]

/** Fields that a file in a volume can have. */
export const volumeFields = [
  'metadata.annotations',
  'metadata.labels',
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
]

const resources = [
  'limits.cpu',
  'limits.ephemeral-storage',
  'limits.memory',
  'requests.cpu',
  'requests.ephemeral-storage',
  'requests.memory',
]

/** `metadata.labels['app']` in its two parts. */
function subscripted(path: string): { map: string; key: string } | undefined {
  if (!path.endsWith("']")) return undefined
  const at = path.indexOf("['")
  return at > 0 ? { map: path.slice(0, at), key: path.slice(at + 2, -2) } : undefined
}

/** Says what is wrong with a `fieldRef`. */
export function sayFieldRef(say: Say, ref: Field, allowed: readonly string[], path = ref.path): void {
  const field = ref.get('fieldPath')
  const wanted = textOf(field)
  if (wanted === '') {
    say(
      rule,
      field,
      missing('fieldPath', {
        en: 'Name the field of the pod to read, such as `metadata.name`.',
        zh: '请写出要读取的 Pod 字段，例如 `metadata.name`。',
      }),
      `${path}/fieldPath`,
    )
    return
  }
  const version = textOf(ref.get('apiVersion'))
  if (version !== '' && version !== 'v1')
    say(rule, ref.get('apiVersion'), notOneOf('apiVersion', version, ['v1']), `${path}/fieldPath`)
  const parts = subscripted(wanted)
  if (!parts) {
    if (!allowed.includes(wanted === 'spec.host' ? 'spec.nodeName' : wanted))
      say(rule, field, notOneOf('fieldPath', wanted, allowed), `${path}/fieldPath`)
    return
  }
  const annotations = parts.map === 'metadata.annotations'
  if (!annotations && parts.map !== 'metadata.labels')
    say(
      rule,
      field,
      {
        en: `${shown(wanted)} asks for one entry of a map, which only \`metadata.labels['…']\` and \`metadata.annotations['…']\` can.`,
        zh: `${shown(wanted)} 想读取映射中的一项，只有 \`metadata.labels['…']\` 和 \`metadata.annotations['…']\` 支持这种写法。`,
      },
      `${path}/fieldPath`,
    )
  else {
    const problem = qualifiedName(annotations ? parts.key.toLowerCase() : parts.key)
    if (problem) say(rule, field, problem, path)
  }
}

function sayDivisor(say: Say, ref: Field, resource: string, path: string): void {
  const divisor = ref.get('divisor')
  const amount = quantityOf(divisor)
  if (!amount || amount.nano === 0n) return
  const cpu = resource.endsWith('.cpu')
  if (isDivisor(amount, cpu ? 'cpu' : 'bytes')) return
  say(
    rule,
    divisor,
    cpu
      ? {
          en: 'CPU is divided by `1` (cores) or `1m` (thousandths) only.',
          zh: 'CPU 只能用 `1`（核）或 `1m`（千分之一核）作为除数。',
        }
      : {
          en: 'Bytes are divided by `1` or one unit only: `1k`, `1M`, `1G` … or `1Ki`, `1Mi`, `1Gi` …',
          zh: '字节数只能用 `1` 或一个单位作为除数：`1k`、`1M`、`1G` …… 或 `1Ki`、`1Mi`、`1Gi` ……',
        },
    `${path}/divisor`,
  )
}

/** Says what is wrong with a `resourceFieldRef`. */
export function sayResourceFieldRef(say: Say, ref: Field, inVolume: boolean, path = ref.path): void {
  const container = ref.get('containerName')
  const field = ref.get('resource')
  const resource = textOf(field)
  if (inVolume && textOf(container) === '')
    say(
      rule,
      container,
      missing('containerName', {
        en: 'A file in a volume belongs to the whole pod, so it must say whose resources it shows.',
        zh: '卷中的文件属于整个 Pod，因此必须指明显示哪个容器的资源。',
      }),
      `${path}/containerName`,
    )
  else if (resource === '')
    say(
      rule,
      field,
      missing('resource', { en: 'For example `limits.memory`.', zh: '例如 `limits.memory`。' }),
      `${path}/resource`,
    )
  else if (!resources.includes(resource) && !/^(?:requests|limits)\.hugepages-/.test(resource))
    say(rule, field, notOneOf('resource', resource, resources), `${path}/resource`)
  if (resources.includes(resource) || /^(?:requests|limits)\.hugepages-/.test(resource))
    sayDivisor(say, ref, resource, path)
}
