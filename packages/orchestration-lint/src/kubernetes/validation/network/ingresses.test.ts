import { describe, expect, it } from 'vitest'
import { judge } from '../test-judge-resources.ts'

const head = 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\nspec:\n'
const backend = 'backend: {service: {name: web, port: {number: 80}}}'
const ofRule = (host: string, path: string) => judge(`${head}  rules: [{${host}http: {paths: [{${path}}]}}]`)
const ofPath = (path: string) => ofRule('', `${path}, ${backend}`)
const ofBackend = (text: string) => judge(`${head}  defaultBackend: ${text}`)
const first = '/spec/rules/0/http/paths/0'

describe('the paths of an Ingress', () => {
  it.each([
    'path: /, pathType: Prefix',
    'path: /a.b/%20, pathType: Exact',
    'pathType: ImplementationSpecific',
    'path: "/a//b(.*)", pathType: ImplementationSpecific',
  ])('can be %j', (path) => expect(ofPath(path)).toEqual([]))
  it.each([
    ['path: /', '/pathType'],
    ['path: /, pathType: prefix', '/pathType'],
    ['path: "", pathType: Prefix', '/path'],
    ['path: api, pathType: Exact', '/path'],
    ['path: api, pathType: ImplementationSpecific', '/path'],
    ['path: /a//b, pathType: Prefix', '/path'],
    ['path: /a/.., pathType: Prefix', '/path'],
    ['path: /a%2Fb, pathType: Prefix', '/path'],
  ])('cannot be %j', (path, at) => expect(ofPath(path)).toEqual([`ingress-path ${first}${at}`]))
  it('are there', () => {
    expect(judge(`${head}  rules: [{http: {paths: []}}]`)).toEqual(['ingress-path /spec/rules/0/http/paths'])
    expect(judge(`${head}  rules: []`)).toEqual(['ingress-backend /spec'])
  })
})

describe('the host of an Ingress', () => {
  const of = (host: string) => ofRule(`host: "${host}", `, `path: /, pathType: Prefix, ${backend}`)
  it.each(['shop.example.com', '*.example.com', 'localhost', ''])('can be “%s”', (host) =>
    expect(of(host)).toEqual([]),
  )
  it.each([
    'Shop.example.com',
    'https://shop.example.com',
    'shop.example.com:80',
    '*',
    'a.*.com',
    '*a.com',
    '10.0.0.1',
  ])('cannot be “%s”', (host) => expect(of(host)).toEqual(['ingress-host /spec/rules/0/host']))
})

describe('the backend of an Ingress', () => {
  it.each([
    '{service: {name: 1web, port: {name: http}}}',
    '{resource: {apiGroup: a.example.com, kind: Bucket, name: static}}',
  ])('can be %j', (text) => expect(ofBackend(text)).toEqual([]))
  it.each([
    ['{service: {name: web}}', ''],
    ['{service: {name: web, port: {name: http, number: 80}}}', ''],
    ['{service: {name: web.shop, port: {number: 80}}}', '/service/name'],
    ['{service: {port: {number: 80}}}', '/service/name'],
    ['{service: {name: web, port: {number: 70000}}}', '/service/port/number'],
    ['{service: {name: web, port: {name: "80"}}}', '/service/port/name'],
    ['{resource: {kind: Bucket}}', '/resource/name'],
    ['{}', ''],
  ])('cannot be %j', (text, at) =>
    expect(ofBackend(text)).toEqual([`ingress-backend /spec/defaultBackend${at}`]),
  )
})

describe('the class of an Ingress', () => {
  const of = (annotation: string, name: string) =>
    judge(
      `${head.replace('{name: web}', `{name: web, annotations: {kubernetes.io/ingress.class: ${annotation}}}`)}  ingressClassName: ${name}\n  defaultBackend: {service: {name: web, port: {number: 80}}}`,
    )
  it('is the same in the annotation', () => {
    expect(of('nginx', 'nginx')).toEqual([])
    expect(of('nginx', 'traefik')).toEqual(['ingress-class /annotations/kubernetes.io~1ingress.class'])
    expect(of('NGINX', 'NGINX')).toEqual(['ingress-class /spec/ingressClassName'])
  })
  it('has a controller', () => {
    const klass = (spec: string) =>
      judge(`apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: {name: a}\nspec: ${spec}`)
    expect(klass('{controller: k8s.io/ingress-nginx}')).toEqual([])
    expect(klass('{controller: nginx}')).toEqual(['ingress-class /spec/controller'])
    expect(klass('{}')).toEqual(['ingress-class /spec/controller'])
    expect(klass('{controller: a.b/c, parameters: {kind: A, name: b}}')).toEqual([])
    expect(klass('{controller: a.b/c, parameters: {kind: A, name: b, scope: Namespace}}')).toEqual([
      'ingress-class /spec/parameters/namespace',
    ])
  })
})
