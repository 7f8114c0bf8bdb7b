import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { validateAccessModes } from './access-modes.ts'
import { isSame } from '../same.ts'
import { sayLabelSelector } from '../label-selector.ts'
import { dnsSubdomain } from '../names.ts'
import { quantityOf } from '../quantity.ts'
import { requireName, requireOneOf, requireText } from '../refuse.ts'
import { sayerOf, type Say } from '../say.ts'
import { shown } from '../words.ts'

const rule = 'kubernetes/volume-claim'

/** The server forgets `requests` in the path of this field. */
function validateSize(say: Say, spec: Field): void {
  const size = spec.get('resources', 'requests', 'storage')
  const path = `${spec.path}/resources/storage`
  const quantity = quantityOf(size)
  if (!size.isSet)
    say(
      rule,
      size,
      {
        en: '`resources.requests.storage` is missing: a claim must say how much storage it asks for, for example `10Gi`.',
        zh: '缺少 `resources.requests.storage`：申领必须说明需要多少存储空间，例如 `10Gi`。',
      },
      path,
    )
  else if (quantity && quantity.nano <= 0n)
    say(
      rule,
      size,
      {
        en: `A claim cannot ask for ${shown(size.text ?? size.number)} of storage. Write more than zero, for example \`10Gi\`.`,
        zh: `申领的存储空间不能是 ${shown(size.text ?? size.number)}。请写大于零的值，例如 \`10Gi\`。`,
      },
      path,
    )
}

/** What a `dataSource` by itself may be; anything else the server drops without a word. */
function isCopied(source: Field): boolean {
  const group = source.get('apiGroup').text ?? ''
  const kind = source.get('kind').text
  return (
    (group === '' && kind === 'PersistentVolumeClaim') ||
    (group === 'snapshot.storage.k8s.io' && kind === 'VolumeSnapshot')
  )
}

const sourceName = {
  en: 'It is the name of the snapshot or claim to copy.',
  zh: '它是要复制的快照或申领的名称。',
}

function validateReference(say: Say, reference: Field): void {
  const group = reference.get('apiGroup')
  const kind = reference.get('kind')
  requireText(say, rule, reference.get('name'), sourceName)
  requireText(say, rule, kind, {
    en: 'It is `VolumeSnapshot` or `PersistentVolumeClaim`.',
    zh: '它是 `VolumeSnapshot` 或 `PersistentVolumeClaim`。',
  })
  if (!group.text && kind.text !== 'PersistentVolumeClaim')
    say(rule, reference, {
      en: `Without \`apiGroup\` the source can only be a \`PersistentVolumeClaim\`, not ${shown(kind.text ?? '')}. A VolumeSnapshot needs \`apiGroup: snapshot.storage.k8s.io\`.`,
      zh: `没有 \`apiGroup\` 时，来源只能是 \`PersistentVolumeClaim\`，不能是 ${shown(kind.text ?? '')}。VolumeSnapshot 需要 \`apiGroup: snapshot.storage.k8s.io\`。`,
    })
  requireName(say, rule, group, dnsSubdomain)
}

function validateDataSources(say: Say, spec: Field): void {
  const source = spec.get('dataSource')
  const reference = spec.get('dataSourceRef')
  if (source.isSet && (reference.isSet || isCopied(source))) validateReference(say, source)
  if (reference.isSet) validateReference(say, reference)
  // The namespace of a source is behind a feature gate that is off, and dropped before.
  if (!source.isSet || !reference.isSet || reference.get('namespace').isSet) return
  if (['apiGroup', 'kind', 'name'].some((name) => source.get(name).text !== reference.get(name).text))
    say(
      rule,
      source,
      {
        en: '`dataSource` and `dataSourceRef` name different objects. Write only `dataSourceRef`; the server fills in the other.',
        zh: '`dataSource` 与 `dataSourceRef` 指向不同的对象。只写 `dataSourceRef` 即可，另一个由服务器填写。',
      },
      spec.path,
    )
}

/** As `ValidatePersistentVolumeClaimSpec` of pkg/apis/core/validation; for claims and for templates of claims. */
export function validateClaimSpec(say: Say, spec: Field): void {
  validateAccessModes(say, spec.get('accessModes'))
  sayLabelSelector(say, spec.get('selector'))
  validateSize(say, spec)
  requireName(say, rule, spec.get('storageClassName'), dnsSubdomain)
  requireOneOf(say, rule, spec.get('volumeMode'), ['Block', 'Filesystem'])
  validateDataSources(say, spec)
  requireName(say, rule, spec.get('volumeAttributesClassName'), dnsSubdomain)
}

/**
 * A claim's fields stay as they are. The server lets a bound claim grow; what binds it is not in the manifest, so the
 * claim counts as not bound, as it is right after it was created.
 */
function validateUpdate(say: Say, before: Field, after: Field): void {
  const names = new Set([...before.fields, ...after.fields].map(({ name }) => name))
  for (const name of names) {
    const old = before.get(name)
    const setLater = !old.isSet && (name === 'volumeName' || name === 'storageClassName')
    // What the server filled in stays when the manifest does not speak of it.
    const dropped = !after.get(name).isSet && name === 'volumeName'
    if (setLater || dropped || isSame(old, after.get(name), name)) continue
    say(
      'kubernetes/immutable-field',
      after.get(name),
      {
        en: `\`${name}\` of a claim cannot be changed: storage is provisioned once. Only a bound claim may ask for more storage, where its StorageClass says \`allowVolumeExpansion\`. Make a new claim and copy the data.`,
        zh: `申领的 \`${name}\` 不能修改：存储只会供给一次。只有已绑定的申领，在其 StorageClass 允许 \`allowVolumeExpansion\` 时才能扩容。请新建申领并复制数据。`,
      },
      after.path,
    )
    return
  }
}

export function validateVolumeClaim(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  validateClaimSpec(say, spec)
  if (context.before) validateUpdate(say, context.before.get('spec'), spec)
}
