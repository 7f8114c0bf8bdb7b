import { describe, expect, test } from 'vitest'
import { refusals } from '../test-judge.ts'

const matching =
  "matchConstraints: {resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods]}]}"

function policyOf(spec: string): string {
  return `{apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingAdmissionPolicy, metadata: {name: a}, spec: {${matching}, ${spec}}}`
}

const at = '/spec/validations/0'

describe('an expression', () => {
  test.each([
    ["has(object.a) && object.a in ['x', 'y'] || !(object.b.c in object.d)"],
    ["object.spec.containers.all(c, c.image.matches(r'^a[.]b'))"],
    ["object == null ? true : {'a': 1, 'b': [2,]}['a'] > -1"],
    ["object.metadata.?labels[?'a'].orValue('') == 'x' // a comment"],
    ["object.a.matches(r'\\') && object.b == 'c\\'d'"],
    ['object.spec.replicas = 5', `${at}/expression`],
    ['object.spec.replicas <= 5 and true', `${at}/expression`],
    ['object.a & object.b', `${at}/expression`],
  ])('%s', (expression, ...paths) =>
    expect(refusals(policyOf(`validations: [{expression: ${JSON.stringify(expression)}}]`))).toEqual(paths),
  )
})

describe('what the expressions of a policy speak of', () => {
  test.each([
    ['variables: [{name: a, expression: "1"}], validations: [{expression: "variables.a == 1"}]'],
    ['validations: [{expression: "variables.a == 1"}]', `${at}/expression`],
    [
      'variables: [{name: a-b, expression: "1"}], validations: [{expression: "true"}]',
      '/spec/variables/0/name',
    ],
    ['paramKind: {apiVersion: v1, kind: ConfigMap}, validations: [{expression: "params.a == 1"}]'],
    ['validations: [{expression: "object.params == 1"}]'],
    ['validations: [{expression: "params.a == 1"}]', `${at}/expression`],
    ['validations: [{expression: "true", messageExpression: "a +"}]', `${at}/messageExpression`],
    ['auditAnnotations: [{key: a}]', '/spec/auditAnnotations/0/valueExpression'],
  ])('%s', (spec, ...paths) => expect(refusals(policyOf(spec))).toEqual(paths))
})

describe('the conditions of a webhook', () => {
  const hook = 'name: a.example.com, sideEffects: None, admissionReviewVersions: [v1]'
  const client = 'clientConfig: {service: {name: a, namespace: b}}'
  test.each([
    ['{name: a, expression: "true"}'],
    ['{name: a}', '/webhooks/0/matchConditions/0/expression'],
    ['{name: a b, expression: "true"}', '/webhooks/0/matchConditions/0/name'],
    ['{name: a, expression: "true"}, {name: a, expression: "true"}', '/webhooks/0/matchConditions/1/name'],
    ['{name: a, expression: "request.a =="}', '/webhooks/0/matchConditions/0/expression'],
  ])('%s', (conditions, ...paths) =>
    expect(
      refusals(
        `{apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingWebhookConfiguration, metadata: {name: a}, webhooks: [{${hook}, ${client}, matchConditions: [${conditions}]}]}`,
      ),
    ).toEqual(paths),
  )
})

describe('a policy that changes requests', () => {
  const patch =
    'patchType: ApplyConfiguration, applyConfiguration: {expression: "Object{spec: Object.spec{a: [1]}}"}'
  test.each([
    [`reinvocationPolicy: Never, mutations: [{${patch}}]`],
    ['mutations: []', '/spec/mutations'],
    ['mutations: [{patchType: Merge}]', '/spec/mutations/0/patchType'],
    ['mutations: [{patchType: JSONPatch}]', '/spec/mutations/0/jsonPatch'],
    [
      'mutations: [{patchType: JSONPatch, jsonPatch: {expression: "[JSONPatch{"}}]',
      '/spec/mutations/0/jsonPatch/expression',
    ],
    [`reinvocationPolicy: never, mutations: [{${patch}}]`, '/spec/reinvocationPolicy'],
  ])('%s', (spec, ...paths) =>
    expect(refusals(policyOf(spec).replace('Validating', 'Mutating'))).toEqual(paths),
  )
})
