import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { refuseMissing, requireBetween, requireNotNegative } from '../refuse.ts'
import { sayerOf } from '../say.ts'

const rule = 'kubernetes/lease'

export function validateLease(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  const holder = spec.get('holderIdentity')
  requireBetween(say, rule, spec.get('leaseDurationSeconds'), 1, Infinity)
  requireNotNegative(say, rule, spec.get('leaseTransitions'))
  if (holder.isSet && holder.text === '')
    refuseMissing(say, rule, holder, {
      en: 'A holder has a name. Leave the field out while nobody holds the lease.',
      zh: '持有者要有名字。没有持有者时请省略该字段。',
    })
  const preferred = spec.get('preferredHolder')
  if (preferred.text && !spec.get('strategy').text)
    say(rule, preferred, {
      en: 'A preferred holder is chosen by a `strategy`, and there is none.',
      zh: '首选持有者由 `strategy` 选出，而这里没有写。',
    })
}
