import type { Field } from '../../field.ts'
import { dnsLabel, dnsSubdomain } from '../names.ts'
import { pathWithoutBacksteps, descendingPath } from '../paths.ts'
import { quantityOf } from '../quantity.ts'
import { textOf, type Say } from '../say.ts'
import { missing, notOneOf, shown } from '../words.ts'
import { sayProjected } from './projected.ts'
import { sayDownwardFile, sayItems, sayMode } from './volume-files.ts'

import {
  incomplete,
  sayAzureDisk,
  sayDisk,
  sayFc,
  sayFlex,
  sayFlocker,
  sayIscsi,
  sayRequired,
  type Check,
} from './volume-disks.ts'

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

function sayDownward(say: Say, source: Field): void {
  sayMode(say, source.get('defaultMode'))
  for (const file of source.get('items').items) sayDownwardFile(say, file, source.path)
}

function sayGitRepo(say: Say, source: Field): void {
  sayRequired(say, source, 'repository')
  const problem = descendingPath(textOf(source.get('directory')))
  if (problem) say(rule, source.get('directory'), problem)
}

function sayImageVolume(say: Say, source: Field): void {
  const policy = textOf(source.get('pullPolicy'))
  const policies = ['Always', 'IfNotPresent', 'Never']
  if (policy !== '' && !policies.includes(policy))
    say(rule, source.get('pullPolicy'), notOneOf('pullPolicy', policy, policies))
}

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
