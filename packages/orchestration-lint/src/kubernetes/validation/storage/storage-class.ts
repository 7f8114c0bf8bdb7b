import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { requireKept } from '../immutable.ts'
import { qualifiedName } from '../names.ts'
import { refuseMissing, requireOneOf, requireText } from '../refuse.ts'
import { sayerOf } from '../say.ts'

const rule = 'kubernetes/storage-class'
const mostParameters = 512
const mostParameterBytes = 256 * 1024

export function validateStorageClass(object: Field, context: Context): void {
  const say = sayerOf(context)
  const provisioner = object.get('provisioner')
  const parameters = object.get('parameters')
  if (
    requireText(say, rule, provisioner, {
      en: 'It names the driver that makes the volumes, for example `ebs.csi.aws.com`.',
      zh: '它是创建卷的驱动名称，例如 `ebs.csi.aws.com`。',
    })
  ) {
    const problem = qualifiedName((provisioner.text ?? '').toLowerCase())
    if (problem) say(rule, provisioner, problem)
  }
  const size = parameters.fields.reduce(
    (sum, { name, field }) => sum + name.length + (field.text ?? '').length,
    0,
  )
  if (
    parameters.fields.length > mostParameters ||
    size > mostParameterBytes ||
    parameters.fields.some(({ name }) => name === '')
  )
    say(rule, parameters, {
      en: `\`parameters\` holds at most ${mostParameters} named entries and 256 KiB.`,
      zh: `\`parameters\` 最多容纳 ${mostParameters} 个有名字的条目，总计不超过 256 KiB。`,
    })
  const policy = object.get('reclaimPolicy')
  if (policy.text) requireOneOf(say, rule, policy, ['Delete', 'Retain'])
  requireOneOf(say, rule, object.get('volumeBindingMode'), ['Immediate', 'WaitForFirstConsumer'])
  for (const term of object.get('allowedTopologies').items)
    for (const expression of term.get('matchLabelExpressions').items) {
      const key = expression.get('key')
      const problem = qualifiedName(key.text ?? '')
      if (problem) say(rule, key, problem)
      if (expression.get('values').items.length === 0)
        refuseMissing(say, rule, expression.get('values'), {
          en: 'List the zones or nodes in which volumes may be made.',
          zh: '请列出允许创建卷的可用区或节点。',
        })
    }
  const { before } = context
  if (!before) return
  for (const name of ['parameters', 'provisioner', 'reclaimPolicy', 'volumeBindingMode'])
    requireKept(say, before.get(name), object.get(name), {
      en: 'Volumes that the class made before would no longer be what the class says.',
      zh: '否则该类先前创建的卷会与它的描述不符。',
    })
}
