import { describe, expect, it } from 'vitest'
import { judge } from '../test-judge-resources.ts'

describe('a webhook', () => {
  const full = {
    name: 'a.example.com',
    sideEffects: 'None',
    admissionReviewVersions: '[v1]',
    clientConfig: '{service: {name: a, namespace: b}}',
    rules: '[{operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: [pods]}]',
  }
  const of = (change: Record<string, string>) => {
    const fields = Object.entries({ ...full, ...change }).map(([name, value]) => `${name}: ${value}`)
    return judge(
      `apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\nmetadata: {name: a}\nwebhooks: [{${fields.join(', ')}}]`,
    )
  }
  it('can be reached and asked', () => {
    expect(of({})).toEqual([])
    expect(of({ clientConfig: '{url: "https://a.example.com/validate"}' })).toEqual([])
  })
  it.each([
    [{ name: 'webhook' }, 'name'],
    [{ sideEffects: 'Unknown' }, 'sideEffects'],
    [{ admissionReviewVersions: '[]' }, 'admissionReviewVersions'],
    [{ admissionReviewVersions: '[v2]' }, 'admissionReviewVersions'],
    [{ clientConfig: '{}' }, 'clientConfig'],
    [{ clientConfig: '{url: "http://a.example.com"}' }, 'clientConfig/url'],
    [{ timeoutSeconds: '31' }, 'timeoutSeconds'],
    [{ failurePolicy: 'fail' }, 'failurePolicy'],
    [
      { rules: '[{operations: [create], apiGroups: [""], apiVersions: [v1], resources: [pods]}]' },
      'rules/0/operations/0',
    ],
    [
      { rules: '[{operations: ["*", CREATE], apiGroups: [""], apiVersions: [v1], resources: [pods]}]' },
      'rules/0/operations',
    ],
    [{ rules: '[{operations: ["*"], apiGroups: [""], apiVersions: [v1]}]' }, 'rules/0/resources'],
  ])('cannot have %j', (change, at) => expect(of(change)).toEqual([`webhook /webhooks/0/${at}`]))
})

describe('a CustomResourceDefinition', () => {
  const of = ({
    name = 'parrots.zoo.example.com',
    group = 'zoo.example.com',
    version = 'storage: true, schema: {openAPIV3Schema: {type: object}}',
    names = 'kind: Parrot, plural: parrots',
  }) =>
    judge(
      `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: ${name}}\nspec: {group: ${group}, scope: Namespaced, names: {${names}}, versions: [{name: v1, served: true, ${version}}]}`,
    )
  it('can be small', () => expect(of({})).toEqual([]))
  it('has a name, a version that is stored, and a schema', () => {
    expect(of({ name: 'parrot.zoo.example.com' })).toEqual(['custom-resource /metadata/name'])
    expect(of({ group: 'zoo', name: 'parrots.zoo' })).toEqual(['custom-resource /spec/group'])
    expect(of({ version: 'storage: false, schema: {openAPIV3Schema: {type: object}}' })).toEqual([
      'custom-resource /spec/versions',
    ])
    expect(of({ version: 'storage: true' })).toEqual([
      'custom-resource /spec/versions/0/schema/openAPIV3Schema',
    ])
    const schema = (properties: string) =>
      of({ version: `storage: true, schema: {openAPIV3Schema: {type: object, properties: ${properties}}}` })
    expect(schema('{spec: {type: object, additionalProperties: {type: string}}}')).toEqual([])
    expect(
      schema('{port: {x-kubernetes-int-or-string: true}, tags: {type: array, items: {type: string}}}'),
    ).toEqual([])
    expect(schema('{spec: {properties: {}}}')).toEqual([
      'custom-resource /spec/versions/0/schema/openAPIV3Schema/properties/spec/type',
    ])
    expect(schema('{tags: {type: array, items: {}}}')).toEqual([
      'custom-resource /spec/versions/0/schema/openAPIV3Schema/properties/tags/items/type',
    ])
    expect(schema('{age: {type: int}}')).toEqual([
      'custom-resource /spec/versions/0/schema/openAPIV3Schema/properties/age/type',
    ])
    expect(of({ names: 'kind: Parrot_1, plural: parrots' })).toEqual(['custom-resource /spec/names/kind'])
  })
})
