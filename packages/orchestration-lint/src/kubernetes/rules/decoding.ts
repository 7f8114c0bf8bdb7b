import type { Rule } from '../../diagnostic.ts'

const validation =
  'https://kubernetes.io/docs/reference/using-api/api-concepts/#setting-the-field-validation-level'

/** Rules about the fields and types of objects, which the API server checks before their meaning. */
export const decodingRules = {
  'kubernetes/unknown-field': {
    severity: 'error',
    title: { en: 'Every field is one that the kind has', zh: '每个字段都是该类型所拥有的' },
    documentation: validation,
  },
  'kubernetes/wrong-type': {
    severity: 'error',
    title: { en: 'Every value has the type of its field', zh: '每个值的类型都与字段相符' },
    documentation: validation,
  },
  'kubernetes/number-range': {
    severity: 'error',
    title: { en: 'Numbers fit into the integers of their fields', zh: '数字不超出字段的整数范围' },
    documentation: validation,
  },
  'kubernetes/quantity': {
    severity: 'error',
    title: { en: 'Amounts have a number and a unit that exists', zh: '数量由数字和存在的单位组成' },
    documentation:
      'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#resource-units-in-kubernetes',
  },
  'kubernetes/base64': {
    severity: 'error',
    title: { en: 'Binary data is encoded in base64', zh: '二进制数据以 base64 编码' },
    documentation: 'https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data',
  },
  'kubernetes/timestamp': {
    severity: 'error',
    title: { en: 'Times are written as in RFC 3339', zh: '时间按 RFC 3339 书写' },
    documentation:
      'https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/#ObjectMeta',
  },
} satisfies Record<string, Rule>
