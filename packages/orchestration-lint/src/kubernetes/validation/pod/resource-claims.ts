import type { Field } from '../../field.ts'
import { dnsLabel, dnsSubdomain } from '../names.ts'
import { textOf } from '../say.ts'
import { again, meant, missing, shown } from '../words.ts'
import type { Pod } from './pod.ts'

const rule = 'kubernetes/resources'

/** Says what is wrong with `spec.resourceClaims`. */
export function sayResourceClaims({ say, spec }: Pod): void {
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

/** Says what is wrong with the claims that a container refers to. */
export function sayClaims({ say, claims }: Pod, list: Field): void {
  const names = new Set<string>()
  const inPart = new Set<string>()
  for (const claim of list.items) {
    const name = textOf(claim.get('name'))
    const request = textOf(claim.get('request'))
    if (name === '') {
      say(
        rule,
        claim,
        missing('name', {
          en: 'Name an entry of `spec.resourceClaims`.',
          zh: '请指明 `spec.resourceClaims` 中的一项。',
        }),
      )
      continue
    }
    const problem = request === '' ? undefined : dnsLabel(request)
    if (problem) say(rule, claim.get('request'), problem)
    const key = request === '' ? name : `${name}/${request}`
    // A claim as a whole and a request of it overlap.
    const whole = request === '' && inPart.has(name)
    if (names.has(name) || names.has(key) || whole)
      say(rule, claim, again('name', key, { en: 'this container', zh: '该容器' }))
    names.add(key)
    if (request !== '') inPart.add(name)
    if (claims.has(name)) continue
    const near = meant(name, claims)
    say(rule, claim, {
      en: `The pod has no resource claim ${shown(name)}; declare it in \`spec.resourceClaims\`.${near ? ` Did you mean \`${near}\`?` : ''}`,
      zh: `该 Pod 没有资源申领 ${shown(name)}；请在 \`spec.resourceClaims\` 中声明。${near ? `是否想写 \`${near}\`？` : ''}`,
    })
  }
}
