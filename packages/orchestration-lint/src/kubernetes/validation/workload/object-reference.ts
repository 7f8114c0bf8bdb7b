import type { Field } from '../../field.ts'
import { pathSegment } from '../names.ts'
import { requireName, requireText } from '../refuse.ts'
import type { Say } from '../say.ts'
import { shown } from '../words.ts'

const rule = 'kubernetes/autoscaler'

/** `ParseGroupVersion` of apimachinery: at most one slash. */
export function validateApiVersion(say: Say, version: Field, groupDemanded: boolean): void {
  const text = version.text ?? ''
  const slashes = text.split('/').length - 1
  if (slashes > 1 || (groupDemanded && (slashes === 0 || text.startsWith('/'))))
    say(rule, version, {
      en: `\`apiVersion\` of the target is ${shown(text)}, but must name a group and a version, such as \`apps/v1\` for a Deployment.`,
      zh: `目标的 \`apiVersion\` 是 ${shown(text)}，但它必须包含组和版本，例如 Deployment 用 \`apps/v1\`。`,
    })
}

/** Kind and name of an object of any group. */
export function validateObjectReference(say: Say, reference: Field): void {
  for (const name of ['kind', 'name']) {
    const field = reference.get(name)
    if (
      requireText(say, rule, field, {
        en: 'The object is found by its kind and name.',
        zh: '对象靠种类和名称来查找。',
      })
    )
      requireName(say, rule, field, pathSegment)
  }
}
