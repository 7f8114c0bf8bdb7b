import type { Words } from '../../diagnostic.ts'
import type { Field } from '../field.ts'
import type { Context } from '../validator.ts'
import { spell } from './refuse.ts'
import { isSame } from './same.ts'
import type { Say } from './say.ts'

const rule = 'kubernetes/immutable-field'

/** What to do about a field that an update may not change. */
const recreate: Words = {
  en: 'Keep the old value, or delete the object and create it anew.',
  zh: '请保留原来的值，或者删除该对象后重新创建。',
}

export function refuseChange(say: Say, field: Field, why: Words, path = field.path): void {
  const name = spell(field.path)
  say(
    rule,
    field,
    {
      en: `\`${name}\` cannot be changed once the object exists. ${why.en} ${recreate.en}`,
      zh: `对象创建之后，\`${name}\` 就不能再改。${why.zh}${recreate.zh}`,
    },
    path,
  )
}

/** Refuses an update that changes a field. */
export function requireKept(say: Say, before: Field, after: Field, why: Words): void {
  if (!isSame(before, after, after.path.split('/').at(-1))) refuseChange(say, after, why)
}

/** The selector of a workload of apps/v1. */
export function validateSelectorKept(say: Say, { before }: Context, spec: Field): void {
  if (!before || !spec.get('selector').isSet) return
  requireKept(say, before.get('spec', 'selector'), spec.get('selector'), {
    en: 'Another selector would leave the pods that it made before without an owner.',
    zh: '换了选择器，先前创建的 Pod 就会无人管理。',
  })
}
