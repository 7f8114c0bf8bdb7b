import { describe, expect, test } from 'vitest'
import { refusals } from '../test-judge.ts'

const version = 'name: v1, served: true, storage: true'

function definitionOf(schema: string, more = '', spec = ''): string {
  return `{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name: books.example.com}, spec: {group: example.com, scope: Namespaced, names: {plural: books, kind: Book}, ${spec && `${spec}, `}versions: [{${version}, schema: {openAPIV3Schema: {type: object, properties: {spec: {${schema}}}}}${more && `, ${more}`}}]}}`
}

const at = '/spec/versions/0'
const part = `${at}/schema/openAPIV3Schema/properties/spec`

describe('the schema of a custom resource', () => {
  test.each([
    ['type: array, items: {type: string}'],
    ['type: array', `${part}/items`],
    ['type: array, items: [{type: string}]', `${part}/items`],
    ['type: object, additionalProperties: {type: string}'],
    ['type: object, additionalProperties: true'],
    ['type: object, additionalProperties: false', `${part}/additionalProperties`],
    [
      'type: object, properties: {a: {type: string}}, additionalProperties: {type: string}',
      `${part}/additionalProperties`,
    ],
    ['type: array, items: {type: string}, uniqueItems: true', `${part}/uniqueItems`],
    ['type: array, items: {type: string}, x-kubernetes-list-type: set'],
    ['type: array, items: {type: string}, x-kubernetes-list-type: Set', `${part}/x-kubernetes-list-type`],
    ['type: array, items: {type: object}, x-kubernetes-list-type: map', `${part}/x-kubernetes-list-map-keys`],
    ['type: object, x-kubernetes-list-type: atomic', `${part}/type`],
  ])('%s', (schema, ...paths) => expect(refusals(definitionOf(schema))).toEqual(paths))
})

describe('conditions in the schema of a custom resource', () => {
  test.each([
    ['x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]'],
    ['x-kubernetes-int-or-string: true, allOf: [{anyOf: [{type: integer}, {type: string}]}, {pattern: a}]'],
    ['type: object, oneOf: [{required: [a]}, {properties: {a: {minimum: 1}}}], not: {required: [b]}'],
    ['type: object, oneOf: [{type: string}, {type: object}]', `${part}/oneOf/0/type`, `${part}/oneOf/1/type`],
    ['type: object, not: {properties: {a: {type: string}}}', `${part}/not/properties/a/type`],
    ['type: string, anyOf: [{description: a, pattern: b}]', `${part}/anyOf/0/description`],
  ])('%s', (schema, ...paths) => expect(refusals(definitionOf(schema))).toEqual(paths))
})

describe('the columns and the scale of a version', () => {
  test.each([
    ['additionalPrinterColumns: [{name: a, type: string, jsonPath: ".spec.a[?(@.b==\'c\')].d"}]'],
    [
      'additionalPrinterColumns: [{name: a, type: int, jsonPath: .a}]',
      `${at}/additionalPrinterColumns/0/type`,
    ],
    [
      'additionalPrinterColumns: [{name: a, type: string, jsonPath: spec.a}]',
      `${at}/additionalPrinterColumns/0/jsonPath`,
    ],
    ['subresources: {status: {}, scale: {specReplicasPath: .spec.a, statusReplicasPath: .status.a}}'],
    ['subresources: {scale: {specReplicasPath: .spec.a}}', `${at}/subresources/scale/statusReplicasPath`],
    [
      'subresources: {scale: {specReplicasPath: .a, statusReplicasPath: .status.a}}',
      `${at}/subresources/scale/specReplicasPath`,
    ],
    ['deprecated: true, deprecationWarning: a'],
    ['deprecationWarning: a', `${at}/deprecationWarning`],
  ])('%s', (more, ...paths) => expect(refusals(definitionOf('type: object', more))).toEqual(paths))
})

describe('the conversion between versions', () => {
  const client = 'clientConfig: {service: {name: a, namespace: b}}'
  test.each([
    ['conversion: {strategy: None}'],
    [`conversion: {strategy: Webhook, webhook: {${client}, conversionReviewVersions: [v1]}}`],
    ['conversion: {strategy: webhook}', '/spec/conversion/strategy'],
    [
      'conversion: {strategy: Webhook}',
      '/spec/conversion/webhook/clientConfig',
      '/spec/conversion/webhook/conversionReviewVersions',
    ],
    [`conversion: {strategy: None, webhook: {${client}}}`, '/spec/conversion/webhook'],
    ['preserveUnknownFields: false'],
    ['preserveUnknownFields: true', '/spec/preserveUnknownFields'],
  ])('%s', (spec, ...paths) => expect(refusals(definitionOf('type: object', '', spec))).toEqual(paths))
})
