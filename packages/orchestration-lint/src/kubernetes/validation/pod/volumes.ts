import type { Field } from '../../field.ts'
import { sayAnnotations, sayLabels } from '../labels.ts'
import { dnsLabel, dnsSubdomain } from '../names.ts'
import { quantityOf } from '../quantity.ts'
import { textOf, type Say } from '../say.ts'
import { again, missing, notOneOf, shown } from '../words.ts'
import { sourceChecks } from './volume-sources.ts'

const rule = 'kubernetes/volumes'
const accessModes = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod']

function sayClaimTemplate(say: Say, ephemeral: Field): void {
  const template = ephemeral.get('volumeClaimTemplate')
  if (!template.isSet) {
    say(
      rule,
      template,
      missing('volumeClaimTemplate', {
        en: 'A generic ephemeral volume is a claim made for the pod; describe it here.',
        zh: '通用临时卷是为 Pod 创建的申领；请在此描述它。',
      }),
    )
    return
  }
  sayLabels(say, template.get('metadata', 'labels'))
  sayAnnotations(say, template.get('metadata', 'annotations'))
  for (const { name, field } of template.get('metadata').fields)
    if (name !== 'labels' && name !== 'annotations' && field.isSet && textOf(field) !== '')
      say(rule, field, {
        en: `The metadata of this claim can have only \`labels\` and \`annotations\`; the name comes from the pod. Remove \`${name}\`.`,
        zh: `该申领的元数据只能有 \`labels\` 和 \`annotations\`；名称由 Pod 决定。请删除 \`${name}\`。`,
      })
  const modes = template.get('spec', 'accessModes')
  if (modes.items.length === 0)
    say(
      rule,
      modes,
      missing('accessModes', { en: 'For example `[ReadWriteOnce]`.', zh: '例如 `[ReadWriteOnce]`。' }),
    )
  for (const mode of modes.items)
    if (!accessModes.includes(textOf(mode)))
      say(rule, mode, notOneOf('accessModes', textOf(mode), accessModes), modes.path)
  const storage = template.get('spec', 'resources', 'requests', 'storage')
  const size = quantityOf(storage)
  if (!size)
    say(
      rule,
      storage,
      missing('storage', { en: 'A claim says how much it needs.', zh: '申领必须写明需要多大的空间。' }),
      template.get('spec', 'resources', 'storage').path,
    )
  else if (size.nano <= 0n)
    say(
      rule,
      storage,
      { en: 'The size of a claim must be greater than zero.', zh: '申领的大小必须大于零。' },
      template.get('spec', 'resources', 'storage').path,
    )
}

/** Paths under which the server reports a second source, where they are not the source's own name. */
const misspelled: Readonly<Record<string, string>> = { cephfs: 'cephFS', downwardAPI: 'downwarAPI' }

function saySources(say: Say, volume: Field, isPod: boolean): void {
  const given = Object.keys(sourceChecks).filter((name) => volume.get(name).isSet)
  const [first, ...others] = given
  if (first) sourceChecks[first]?.(say, volume.get(first))
  if (first === 'ephemeral') sayClaimTemplate(say, volume.get(first))
  // In a template the reference may be filled in later.
  const reference = volume.get('image', 'reference')
  if (first === 'image' && isPod && textOf(reference) === '')
    say(
      rule,
      reference,
      missing('reference', {
        en: 'Name the image that holds the files.',
        zh: '请写出包含这些文件的镜像。',
      }),
    )
  for (const other of others)
    say(
      rule,
      volume.get(other),
      {
        en: `A volume has one source, and \`${first}\` is given already. Remove one of the two, or make two volumes.`,
        zh: `一个卷只能有一个来源，这里已经有了 \`${first}\`。请删除其中一个，或写成两个卷。`,
      },
      `${volume.path}/${misspelled[other] ?? other}`,
    )
}

export interface Volumes {
  readonly volumes: Map<string, Field>
  readonly brokenVolumes: Set<string>
}

/**
 * Says what is wrong with the volumes of a pod.
 * @param podName the name of the Pod, where it is one: claims for ephemeral volumes are named after it
 * @returns the volumes that containers can mount, and the names of those that were refused
 */
export function sayVolumes(say: Say, list: Field, podName: string): Volumes {
  const volumes = new Map<string, Field>()
  const brokenVolumes = new Set<string>()
  const made = new Set<string>()
  if (podName !== '')
    for (const volume of list.items)
      if (volume.get('ephemeral').isSet) made.add(`${podName}-${textOf(volume.get('name'))}`)
  for (const volume of list.items) {
    let isBroken = false
    const sayBroken: Say = (...finding) => {
      isBroken = true
      say(...finding)
    }
    saySources(sayBroken, volume, podName !== '')
    const field = volume.get('name')
    const name = textOf(field)
    const problem =
      name === ''
        ? missing('name', {
            en: '`volumeMounts` refer to a volume by its name.',
            zh: '`volumeMounts` 通过名称引用卷。',
          })
        : dnsLabel(name)
    if (problem) sayBroken(rule, field, problem)
    if (volumes.has(name)) sayBroken(rule, field, again('name', name, { en: 'this pod', zh: '该 Pod ' }))
    if (volume.get('ephemeral').isSet && podName !== '' && !problem) {
      const wrong = dnsSubdomain(`${podName}-${name}`)
      if (wrong) sayBroken(rule, field, wrong)
    }
    if (isBroken) brokenVolumes.add(name)
    else volumes.set(name, volume)
    const claim = volume.get('persistentVolumeClaim', 'claimName')
    if (made.has(textOf(claim)))
      say(rule, claim, {
        en: `${shown(textOf(claim))} is the claim that an ephemeral volume of this pod creates; it cannot be mounted by name too.`,
        zh: `${shown(textOf(claim))} 是该 Pod 的临时卷所创建的申领，不能再按名称挂载。`,
      })
  }
  return { volumes, brokenVolumes }
}
