import type { Field } from '../../field.ts'
import { textOf, type Say } from '../say.ts'
import { missing, notBetween, notOneOf, shown } from '../words.ts'

const rule = 'kubernetes/volumes'

/** Looks at one source; `ephemeral` is looked at where claims are known. */
export type Check = (say: Say, source: Field) => void

/** Why a source needs its fields. */
export const incomplete = {
  en: 'Without it the volume cannot be found.',
  zh: '没有它就无法找到该卷。',
}

/** Says which of the fields are missing or empty. */
export function sayRequired(say: Say, source: Field, ...names: string[]): void {
  for (const name of names) {
    const field = source.get(name)
    if (textOf(field) === '' && field.items.length === 0) say(rule, field, missing(name, incomplete))
  }
}

function isQualifiedInitiator(name: string): boolean {
  if (name.startsWith('iqn'))
    return /iqn\.\d{4}-\d{2}\.[A-Za-z0-9.-]+(?::[^,;*&$|\s]+)$/.test(name.slice(0, 512))
  return /^eui.[A-Za-z0-9]{16}$/.test(name) || /^naa.[A-Za-z0-9]{32}$/.test(name)
}

export function sayIscsi(say: Say, source: Field): void {
  sayRequired(say, source, 'targetPortal', 'iqn')
  for (const name of ['iqn', 'initiatorName']) {
    const field = source.get(name)
    if (textOf(field) !== '' && !isQualifiedInitiator(textOf(field)))
      say(
        rule,
        field,
        {
          en: `${shown(textOf(field))} is not an iSCSI name; it looks like \`iqn.2001-04.com.example:storage.disk1\`.`,
          zh: `${shown(textOf(field))} 不是有效的 iSCSI 名称；正确的形式如 \`iqn.2001-04.com.example:storage.disk1\`。`,
        },
        name === 'iqn' ? field.path : `${source.path}/initiatorname`,
      )
  }
  const lun = source.get('lun')
  if ((lun.number ?? 0) < 0 || (lun.number ?? 0) > 255)
    say(rule, lun, notBetween('lun', lun.number ?? 0, 0, 255))
  if (
    (source.get('chapAuthDiscovery').boolean === true || source.get('chapAuthSession').boolean === true) &&
    !source.get('secretRef').isSet
  )
    sayRequired(say, source, 'secretRef')
}

export function sayFc(say: Say, source: Field): void {
  const wwns = source.get('targetWWNs')
  const both = wwns.items.length > 0 && source.get('wwids').items.length > 0
  if (both || (wwns.items.length === 0 && source.get('wwids').items.length === 0))
    say(rule, wwns, {
      en: 'Give exactly one of `targetWWNs` and `wwids`.',
      zh: '请恰好给出 `targetWWNs` 和 `wwids` 之一。',
    })
  if (wwns.items.length === 0) return
  const lun = source.get('lun')
  if (!lun.isSet) say(rule, lun, missing('lun', incomplete))
  else if ((lun.number ?? 0) < 0 || (lun.number ?? 0) > 255)
    say(rule, lun, notBetween('lun', lun.number ?? 0, 0, 255))
}

export function sayDisk(name: string): Check {
  return (say, source) => {
    sayRequired(say, source, name)
    const partition = source.get('partition').number ?? 0
    if (partition < 0 || partition > 255)
      say(rule, source.get('partition'), notBetween('partition', partition, 0, 255))
  }
}

export function sayFlex(say: Say, source: Field): void {
  sayRequired(say, source, 'driver')
  for (const { name, field } of source.get('options').fields) {
    const domain = `.${name.split('/')[0]?.toLowerCase() ?? ''}`
    if (
      name.includes('/')
        ? /\.(?:kubernetes|k8s)\.io$/.test(domain)
        : /\.(?:kubernetes|k8s)\.io$/.test(`.${name.toLowerCase()}`)
    )
      say(rule, field, {
        en: 'Options with the domains kubernetes.io and k8s.io are reserved.',
        zh: '带有 kubernetes.io 和 k8s.io 域名的选项是保留的。',
      })
  }
}

export function sayAzureDisk(say: Say, source: Field): void {
  sayRequired(say, source, 'diskName', 'diskURI')
  const kind = textOf(source.get('kind')) || 'Shared'
  if (!['Dedicated', 'Managed', 'Shared'].includes(kind))
    say(rule, source.get('kind'), notOneOf('kind', kind, ['Dedicated', 'Managed', 'Shared']))
  const caching = textOf(source.get('cachingMode')) || 'ReadWrite'
  if (!['None', 'ReadOnly', 'ReadWrite'].includes(caching))
    say(rule, source.get('cachingMode'), notOneOf('cachingMode', caching, ['None', 'ReadOnly', 'ReadWrite']))
  const uri = source.get('diskURI')
  const start = kind === 'Managed' ? '/subscriptions/' : 'https://'
  if (textOf(uri) !== '' && !textOf(uri).startsWith(start))
    say(rule, uri, {
      en: `The URI of a disk of the kind \`${kind}\` begins with \`${start}\`.`,
      zh: `类型为 \`${kind}\` 的磁盘，其 URI 以 \`${start}\` 开头。`,
    })
}

export function sayFlocker(say: Say, source: Field): void {
  if ((textOf(source.get('datasetName')) === '') === (textOf(source.get('datasetUUID')) === ''))
    say(rule, source, {
      en: 'Give exactly one of `datasetName` and `datasetUUID`.',
      zh: '请恰好给出 `datasetName` 和 `datasetUUID` 之一。',
    })
}
