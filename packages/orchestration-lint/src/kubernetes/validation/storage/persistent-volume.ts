import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { validateAccessModes } from './access-modes.ts'
import { isSame } from '../same.ts'
import { refuseChange } from '../immutable.ts'
import { dnsSubdomain } from '../names.ts'
import { sayNodeSelector } from '../pod/affinity.ts'
import { quantityOf } from '../quantity.ts'
import { requireName, requireOneOf, spell } from '../refuse.ts'
import { sayerOf, type Say } from '../say.ts'
import { isVolumeSource, validateVolumeSources } from './volume-source.ts'
import { shown } from '../words.ts'

const rule = 'kubernetes/persistent-volume'

function validateCapacity(say: Say, capacity: Field): void {
  if (!capacity.get('storage').isSet || capacity.fields.length > 1)
    say(rule, capacity, {
      en: '`capacity` says how big the volume is, with `storage` and nothing else: `capacity: {storage: 10Gi}`.',
      zh: '`capacity` 说明卷有多大，只能写 `storage` 一项：`capacity: {storage: 10Gi}`。',
    })
  for (const { field } of capacity.fields) {
    const quantity = quantityOf(field)
    if (quantity && quantity.nano <= 0n)
      say(rule, field, {
        en: `\`${spell(field.path)}\` is ${shown(field.text ?? field.number)}, but a volume must have more than nothing.`,
        zh: `\`${spell(field.path)}\` 是 ${shown(field.text ?? field.number)}，但卷的容量必须大于零。`,
      })
  }
}

/** Whether the volume says on which nodes it is. */
function validateNodeAffinity(say: Say, affinity: Field): boolean {
  const required = affinity.get('required')
  if (affinity.isSet && !required.isSet)
    say(rule, required, {
      en: '`nodeAffinity` of a volume takes only `required`: name the nodes with `nodeSelectorTerms`.',
      zh: '卷的 `nodeAffinity` 只能写 `required`：请用 `nodeSelectorTerms` 指定节点。',
    })
  else if (required.isSet) sayNodeSelector(say, required)
  return affinity.isSet
}

/** `path.Clean` of Go leaves nothing but the root. */
function isRoot(path: string): boolean {
  return path.startsWith('/') && path.split('/').every((part) => part === '' || part === '.')
}

function validateUpdate(say: Say, before: Field, after: Field): void {
  const changed = [...before.fields, ...after.fields].find(
    ({ name }) => isVolumeSource(name) && !isSame(before.get(name), after.get(name), name),
  )
  const why = {
    en: 'Claims are bound to what it is.',
    zh: '申领绑定的正是原来的存储。',
  }
  if (changed) refuseChange(say, after.get(changed.name), why, `${after.path}/persistentvolumesource`)
  if (!isSame(before.get('volumeMode'), after.get('volumeMode'), 'volumeMode'))
    refuseChange(say, after.get('volumeMode'), why, '/volumeMode')
  const affinity = before.get('nodeAffinity')
  if (affinity.isSet && !isSame(affinity, after.get('nodeAffinity')))
    refuseChange(say, after.get('nodeAffinity'), why, '/nodeAffinity')
}

/** As `ValidatePersistentVolumeSpec` of pkg/apis/core/validation. */
export function validatePersistentVolume(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  const policy = spec.get('persistentVolumeReclaimPolicy')
  validateAccessModes(say, spec.get('accessModes'))
  validateCapacity(say, spec.get('capacity'))
  if (policy.text) requireOneOf(say, rule, policy, ['Delete', 'Recycle', 'Retain'])
  const bound = validateNodeAffinity(say, spec.get('nodeAffinity'))
  validateVolumeSources(say, spec, bound)
  if (policy.text === 'Recycle' && isRoot(spec.get('hostPath', 'path').text ?? ''))
    say(rule, policy, {
      en: '`Recycle` empties the volume, and this one is the root directory of the node. Use `Retain`.',
      zh: '`Recycle` 会清空卷，而这个卷是节点的根目录。请使用 `Retain`。',
    })
  requireName(say, rule, spec.get('storageClassName'), dnsSubdomain)
  requireOneOf(say, rule, spec.get('volumeMode'), ['Block', 'Filesystem'])
  requireName(say, rule, spec.get('volumeAttributesClassName'), dnsSubdomain)
  if (context.before) validateUpdate(say, context.before.get('spec'), spec)
}
