import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { requireOneOf } from '../refuse.ts'
import { sayerOf } from '../say.ts'
import { again } from '../words.ts'

const rule = 'kubernetes/csi-driver'

/** Refuses modes of a CSIDriver that do not exist, and an audience that is asked for twice. */
export function validateCsiDriver(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  const policy = spec.get('fsGroupPolicy')
  requireOneOf(say, rule, policy, ['File', 'None', 'ReadWriteOnceWithFSType'])
  for (const mode of spec.get('volumeLifecycleModes').items)
    requireOneOf(say, rule, mode, ['Ephemeral', 'Persistent'])
  const audiences = new Set<string>()
  for (const request of spec.get('tokenRequests').items) {
    const audience = request.get('audience')
    const name = audience.text ?? ''
    if (audiences.has(name))
      say(rule, audience, again('audience', name, { en: 'one driver', zh: '同一个驱动' }))
    audiences.add(name)
  }
}
