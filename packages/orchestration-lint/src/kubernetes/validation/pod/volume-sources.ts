import type { Field } from '../../field.ts'
import { dnsLabel, dnsSubdomain } from '../names.ts'
import { pathWithoutBacksteps, descendingPath } from '../paths.ts'
import { quantityOf } from '../quantity.ts'
import { textOf, type Say } from '../say.ts'
import { missing, notBetween, notOneOf, shown } from '../words.ts'
import { sayProjected } from './projected.ts'
import { sayDownwardFile, sayItems, sayMode } from './volume-files.ts'

const rule = 'kubernetes/volumes'
const hostPathTypes = [
  '',
  'BlockDevice',
  'CharDevice',
  'Directory',
  'DirectoryOrCreate',
  'File',
  'FileOrCreate',
  'Socket',
]

const incomplete = {
  en: 'Without it the volume cannot be found.',
  zh: '没有它就无法找到该卷。',
}

function sayRequired(say: Say, source: Field, ...names: string[]): void {
  for (const name of names) {
    const field = source.get(name)
    if (textOf(field) === '' && field.items.length === 0) say(rule, field, missing(name, incomplete))
  }
}

function sayEmptyDir(say: Say, source: Field): void {
  const size = source.get('sizeLimit')
  if ((quantityOf(size)?.nano ?? 0n) < 0n)
    say(rule, size, { en: '`sizeLimit` cannot be negative.', zh: '`sizeLimit` 不能是负数。' })
}

function sayHostPath(say: Say, source: Field): void {
  sayRequired(say, source, 'path')
  const path = source.get('path')
  if (textOf(path) === '') return
  const problem = pathWithoutBacksteps(textOf(path))
  if (problem) say(rule, path, problem)
  const type = source.get('type')
  if (!hostPathTypes.includes(textOf(type))) say(rule, type, notOneOf('type', textOf(type), hostPathTypes))
}

function sayObject(name: string): Check {
  return (say, source) => {
    sayRequired(say, source, name)
    sayMode(say, source.get('defaultMode'))
    sayItems(say, source.get('items'))
  }
}

function sayNfs(say: Say, source: Field): void {
  sayRequired(say, source, 'server', 'path')
  const path = source.get('path')
  if (textOf(path) !== '' && !textOf(path).startsWith('/'))
    say(rule, path, {
      en: `${shown(textOf(path))} must be an absolute path, as the NFS server exports it.`,
      zh: `${shown(textOf(path))} 必须是绝对路径，与 NFS 服务器导出的一致。`,
    })
}

function isQualifiedInitiator(name: string): boolean {
  if (name.startsWith('iqn'))
    return /iqn\.\d{4}-\d{2}\.[A-Za-z0-9.-]+(?::[^,;*&$|\s]+)$/.test(name.slice(0, 512))
  return /^eui.[A-Za-z0-9]{16}$/.test(name) || /^naa.[A-Za-z0-9]{32}$/.test(name)
}

function sayIscsi(say: Say, source: Field): void {
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

function sayFc(say: Say, source: Field): void {
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

function sayDisk(name: string): Check {
  return (say, source) => {
    sayRequired(say, source, name)
    const partition = source.get('partition').number ?? 0
    if (partition < 0 || partition > 255)
      say(rule, source.get('partition'), notBetween('partition', partition, 0, 255))
  }
}

function sayCsi(say: Say, source: Field): void {
  const driver = source.get('driver')
  const problem =
    textOf(driver) === ''
      ? missing('driver', incomplete)
      : textOf(driver).length > 63
        ? dnsLabel('a'.repeat(textOf(driver).length))
        : dnsSubdomain(textOf(driver).toLowerCase())
  if (problem) say(rule, driver, problem)
  const secret = source.get('nodePublishSecretRef')
  if (!secret.isSet) return
  const name = secret.get('name')
  const wrong = textOf(name) === '' ? missing('name', incomplete) : dnsSubdomain(textOf(name))
  if (wrong) say(rule, name, wrong, textOf(name) === '' ? name.path : `${source.path}/name`)
}

function sayFlex(say: Say, source: Field): void {
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

function sayAzureDisk(say: Say, source: Field): void {
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

function sayDownward(say: Say, source: Field): void {
  sayMode(say, source.get('defaultMode'))
  for (const file of source.get('items').items) sayDownwardFile(say, file, source.path)
}

function sayGitRepo(say: Say, source: Field): void {
  sayRequired(say, source, 'repository')
  const problem = descendingPath(textOf(source.get('directory')))
  if (problem) say(rule, source.get('directory'), problem)
}

function sayFlocker(say: Say, source: Field): void {
  if ((textOf(source.get('datasetName')) === '') === (textOf(source.get('datasetUUID')) === ''))
    say(rule, source, {
      en: 'Give exactly one of `datasetName` and `datasetUUID`.',
      zh: '请恰好给出 `datasetName` 和 `datasetUUID` 之一。',
    })
}

function sayImageVolume(say: Say, source: Field): void {
  const policy = textOf(source.get('pullPolicy'))
  const policies = ['Always', 'IfNotPresent', 'Never']
  if (policy !== '' && !policies.includes(policy))
    say(rule, source.get('pullPolicy'), notOneOf('pullPolicy', policy, policies))
}

/** Looks at one source; `ephemeral` is looked at where claims are known. */
export type Check = (say: Say, source: Field) => void

function sayAll(...names: string[]): Check {
  return (say, source) => sayRequired(say, source, ...names)
}

/** Checks of volume sources by name, in the order in which the API server looks at them. */
export const sourceChecks: Readonly<Record<string, Check>> = {
  emptyDir: sayEmptyDir,
  hostPath: sayHostPath,
  gitRepo: sayGitRepo,
  gcePersistentDisk: sayDisk('pdName'),
  awsElasticBlockStore: sayDisk('volumeID'),
  secret: sayObject('secretName'),
  nfs: sayNfs,
  iscsi: sayIscsi,
  glusterfs: sayAll('endpoints', 'path'),
  flocker: sayFlocker,
  persistentVolumeClaim: sayAll('claimName'),
  rbd: sayAll('monitors', 'image'),
  cinder: sayAll('volumeID'),
  cephfs: sayAll('monitors'),
  quobyte: sayAll('registry', 'volume'),
  downwardAPI: sayDownward,
  fc: sayFc,
  flexVolume: sayFlex,
  configMap: sayObject('name'),
  azureFile: sayAll('secretName', 'shareName'),
  vsphereVolume: sayAll('volumePath'),
  photonPersistentDisk: sayAll('pdID'),
  portworxVolume: sayAll('volumeID'),
  azureDisk: sayAzureDisk,
  storageos: sayAll('volumeName'),
  projected: sayProjected,
  scaleIO: sayAll('gateway', 'system', 'volumeName'),
  csi: sayCsi,
  ephemeral: () => undefined,
  image: sayImageVolume,
}
