import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { refuseMissing, requireText } from '../refuse.ts'
import { sayerOf } from '../say.ts'

const rule = 'kubernetes/storage-class'

/** Refuses a VolumeAttributesClass that names no driver, or attributes of none. */
export function validateAttributesClass(object: Field, context: Context): void {
  const say = sayerOf(context)
  const parameters = object.get('parameters')
  requireText(say, rule, object.get('driverName'), {
    en: 'It is the CSI driver that knows the parameters.',
    zh: '它是理解这些参数的 CSI 驱动。',
  })
  if (parameters.fields.length === 0)
    refuseMissing(say, rule, parameters, {
      en: 'A class says at least one attribute, as the driver calls it.',
      zh: '类至少要写出一个属性，名称以驱动为准。',
    })
}
