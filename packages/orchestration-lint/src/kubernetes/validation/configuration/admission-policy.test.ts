import { describe, expect, it } from 'vitest'
import { judge } from '../test-judge-resources.ts'
import { problemOfExpression } from './cel.ts'

describe('an admission policy', () => {
  const of = (spec: string, kind = 'ValidatingAdmissionPolicy') =>
    judge(`apiVersion: admissionregistration.k8s.io/v1\nkind: ${kind}\nmetadata: {name: a}\nspec: {${spec}}`)
  const matching =
    'matchConstraints: {resourceRules: [{operations: [CREATE], apiGroups: [apps], apiVersions: [v1], resources: [deployments]}]}'
  it('judges some requests', () => {
    expect(of(`${matching}, validations: [{expression: "object.spec.replicas <= 5"}]`)).toEqual([])
    expect(of(matching)).toEqual(['admission-policy /spec/validations'])
    expect(of('validations: [{expression: "true"}]')).toEqual(['admission-policy /spec/matchConstraints'])
    expect(of(`${matching}, validations: [{expression: "object.spec.replicas <="}]`)).toEqual([
      'admission-policy /spec/validations/0/expression',
    ])
  })
  it('is bound with an action', () => {
    const binding = 'ValidatingAdmissionPolicyBinding'
    expect(of('policyName: a, validationActions: [Deny, Audit]', binding)).toEqual([])
    expect(of('policyName: a', binding)).toEqual(['admission-policy /spec/validationActions'])
    expect(of('policyName: a, validationActions: [Deny, Warn]', binding)).toEqual([
      'admission-policy /spec/validationActions',
    ])
  })
})

describe('an expression of CEL', () => {
  it.each([
    'object.spec.replicas >= 2',
    "!has(object.metadata.labels) || object.metadata.labels['a'] in ['b', \"c)\"]",
    'object.spec.template.spec.containers.all(c, c.image.startsWith("a/"))',
    'has(a) ? -1 < b : [1, 2,]',
    'object.?spec.?replicas.orValue(1) > 0',
    'variables.a == r"\\d+(" && {"a": 1}.size() == 1',
    '// only text\ntrue',
  ])('can be %j', (text) => expect(problemOfExpression(text)).toBeUndefined())
  it.each(['a >=', 'a && ', 'a == == b', '(a', 'a)', '[a, b', 'a.', '!', '(a || )', 'a in', '{"a": 1]'])(
    'cannot be %j',
    (text) => expect(problemOfExpression(text)).toBeDefined(),
  )
})
