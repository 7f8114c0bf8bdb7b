import { dnsLabel, dnsSubdomain } from '../names.ts'
import { textOf } from '../say.ts'
import { again, missing } from '../words.ts'
import type { Pod } from './pod.ts'

/** Says what is wrong with `spec.resourceClaims`. */
export function sayResourceClaims({ say, spec }: Pod): void {
  const rule = 'kubernetes/resources'
  const names = new Set<string>()
  for (const claim of spec.get('resourceClaims').items) {
    const field = claim.get('name')
    const name = textOf(field)
    const problem =
      name === ''
        ? missing('name', {
            en: 'Containers refer to a claim by its name.',
            zh: '容器通过名称引用申领。',
          })
        : dnsLabel(name)
    if (problem) say(rule, field, problem)
    if (name !== '' && names.has(name))
      say(rule, field, again('name', name, { en: 'this pod', zh: '该 Pod ' }))
    names.add(name)
    const sources = ['resourceClaimName', 'resourceClaimTemplateName'].map((each) => claim.get(each))
    const given = sources.filter((source) => source.isSet)
    if (given.length !== 1)
      say(rule, claim, {
        en: 'A claim has exactly one of `resourceClaimName` and `resourceClaimTemplateName`.',
        zh: '一个申领必须恰好有 `resourceClaimName` 和 `resourceClaimTemplateName` 之一。',
      })
    for (const source of given) {
      const wrong = dnsSubdomain(textOf(source))
      if (wrong) say(rule, source, wrong)
    }
  }
}
