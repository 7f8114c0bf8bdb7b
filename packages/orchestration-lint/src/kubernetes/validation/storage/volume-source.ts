import type { Field } from '../../field.ts'
import { dnsLabel, dnsSubdomain } from '../names.ts'
import { requireName, requireOneOf, requireText, spell } from '../refuse.ts'
import type { Say } from '../say.ts'
import { shown } from '../words.ts'

const rule = 'kubernetes/persistent-volume'

/** In the order in which the server looks for them, with the texts that each must have. */
const sources: Readonly<Record<string, readonly string[]>> = {
  hostPath: ['path'],
  gcePersistentDisk: ['pdName'],
  awsElasticBlockStore: ['volumeID'],
  glusterfs: ['endpoints', 'path'],
  flocker: [],
  nfs: ['server', 'path'],
  rbd: ['image'],
  quobyte: ['registry', 'volume'],
  cephfs: [],
  iscsi: ['targetPortal', 'iqn'],
  cinder: ['volumeID'],
  fc: [],
  flexVolume: ['driver'],
  azureFile: ['secretName', 'shareName'],
  vsphereVolume: ['volumePath'],
  photonPersistentDisk: ['pdID'],
  portworxVolume: ['volumeID'],
  azureDisk: ['diskName', 'diskURI'],
  scaleIO: ['gateway', 'system', 'volumeName'],
  local: ['path'],
  storageos: ['volumeName'],
  csi: ['driver', 'volumeHandle'],
}

export function isVolumeSource(name: string): boolean {
  return Object.hasOwn(sources, name)
}

const secretReferences = [
  'controllerPublishSecretRef',
  'controllerExpandSecretRef',
  'nodePublishSecretRef',
  'nodeExpandSecretRef',
]

function validateDriver(say: Say, csi: Field): void {
  const driver = csi.get('driver')
  const name = driver.text ?? ''
  const problem = name === '' ? undefined : dnsSubdomain(name.toLowerCase())
  if (name.length > 63 || problem)
    say(rule, driver, {
      en: `${shown(name)} cannot be the name of a CSI driver: it is a DNS name of at most 63 characters, for example \`ebs.csi.aws.com\`.`,
      zh: `${shown(name)} 不能作为 CSI 驱动的名称：它是不超过 63 个字符的 DNS 名称，例如 \`ebs.csi.aws.com\`。`,
    })
  for (const reference of secretReferences.map((each) => csi.get(each)).filter((each) => each.isSet)) {
    const why = { en: 'The driver finds the Secret by it.', zh: '驱动靠它找到 Secret。' }
    if (requireText(say, rule, reference.get('name'), why))
      requireName(say, rule, reference.get('name'), dnsSubdomain)
    if (requireText(say, rule, reference.get('namespace'), why))
      requireName(say, rule, reference.get('namespace'), dnsLabel)
  }
}

const hostPathTypes = [
  'DirectoryOrCreate',
  'Directory',
  'FileOrCreate',
  'File',
  'Socket',
  'CharDevice',
  'BlockDevice',
]

function validatePath(say: Say, source: Field, name: string): void {
  const path = source.get('path')
  const text = path.text ?? ''
  if ((name === 'hostPath' || name === 'local') && text.split('/').includes('..'))
    say(rule, path, {
      en: `\`${spell(path.path)}\` must not contain \`..\`: write the directory itself.`,
      zh: `\`${spell(path.path)}\` 不能包含 \`..\`：请直接写出目录。`,
    })
  const type = source.get('type')
  if (name === 'hostPath' && type.text) requireOneOf(say, rule, type, hostPathTypes)
  if (name === 'nfs' && text !== '' && !text.startsWith('/'))
    say(rule, path, {
      en: 'The path of an NFS export is absolute: it begins with `/`.',
      zh: 'NFS 导出的路径是绝对路径：要以 `/` 开头。',
    })
}

/** A volume is made of exactly one thing. */
export function validateVolumeSources(say: Say, spec: Field, boundToNodes: boolean): void {
  const given = Object.keys(sources).filter((name) => spec.get(name).isSet)
  const [first] = given
  if (first === undefined)
    say(rule, spec, {
      en: 'A volume must say where its storage is: with one of `csi`, `nfs`, `local`, `hostPath` and so on.',
      zh: '卷必须说明存储在哪里：写 `csi`、`nfs`、`local`、`hostPath` 等其中之一。',
    })
  for (const name of given) {
    const source = spec.get(name)
    if (name !== first && name !== 'flexVolume') {
      say(rule, source, {
        en: `The volume is \`${first}\` already and cannot be \`${name}\` too. Keep one of them.`,
        zh: `该卷已经是 \`${first}\`，不能同时是 \`${name}\`。请只保留一个。`,
      })
      continue
    }
    for (const demanded of sources[name] ?? [])
      requireText(say, rule, source.get(demanded), {
        en: `A volume of the type \`${name}\` cannot be mounted without it.`,
        zh: `没有它就无法挂载 \`${name}\` 类型的卷。`,
      })
    validatePath(say, source, name)
    if (name === 'csi') validateDriver(say, source)
    if (name === 'local' && !boundToNodes)
      say(rule, spec.get('nodeAffinity'), {
        en: 'A `local` volume is the disk of one node: `nodeAffinity.required` must say of which.',
        zh: '`local` 卷是某个节点上的磁盘：必须用 `nodeAffinity.required` 说明是哪个节点。',
      })
  }
}
