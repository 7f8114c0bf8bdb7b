import { describe, expect, it } from 'vitest'
import { judge } from '../test-judge-resources.ts'
import { decodeBase64 } from './base64.ts'

const configMap = (text: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n${text}`

const secret = (text: string, metadata = '{name: a}') =>
  `apiVersion: v1\nkind: Secret\nmetadata: ${metadata}\n${text}`

describe('a ConfigMap', () => {
  it('has keys that can be names of files', () => {
    expect(judge(configMap('data: {app.conf: a, KEY_1: b, .env: c, ...d: e}'))).toEqual([
      'config-key /data/...d',
    ])
    expect(judge(configMap('data: {"a b": c}'))).toEqual(['config-key /data/a b'])
    expect(judge(configMap('data: {"..": c}'))).toEqual(['config-key /data/..'])
    expect(judge(configMap('data: {a: b}\nbinaryData: {a: Yg==}'))).toEqual(['config-key /data/a'])
  })
  it('holds one mebibyte', () => {
    expect(judge(configMap(`data: {a: ${'x'.repeat(1024 * 1024)}}`))).toEqual([])
    expect(judge(configMap(`data: {a: ${'é'.repeat(512 * 1024 + 1)}}`))).toEqual(['config-size '])
  })
  it('can be set for good', () => {
    const before = configMap('immutable: true\ndata: {a: "1"}')
    expect(judge(configMap('immutable: true\ndata: {a: "1"}'), before)).toEqual([])
    expect(judge(configMap('immutable: true\ndata: {a: "2"}'), before)).toEqual(['immutable-field /data'])
    expect(judge(configMap('data: {a: "1"}'), before)).toEqual(['immutable-field /immutable'])
    expect(judge(configMap('data: {a: "2"}'), configMap('data: {a: "1"}'))).toEqual([])
  })
})

describe('a Secret', () => {
  it.each([
    'stringData: {a: b}',
    'type: example.com/own\ndata: {a: Yg==}',
    'type: kubernetes.io/tls\ndata: {tls.crt: "", tls.key: ""}',
    'type: kubernetes.io/tls\nstringData: {tls.crt: a, tls.key: b}',
    'type: kubernetes.io/basic-auth\nstringData: {password: a}',
    'type: kubernetes.io/ssh-auth\nstringData: {ssh-privatekey: a}',
    'type: kubernetes.io/dockerconfigjson\nstringData: {.dockerconfigjson: \'{"auths": {}}\'}',
    'type: kubernetes.io/dockerconfigjson\ndata: {.dockerconfigjson: e30=}',
  ])('can be %j', (text) => expect(judge(secret(text))).toEqual([]))
  it.each([
    ['type: kubernetes.io/tls\ndata: {tls.crt: ""}', ['/data/tls.key']],
    ['type: kubernetes.io/basic-auth\nstringData: {user: a}', ['/data/username']],
    ['type: kubernetes.io/ssh-auth\ndata: {ssh-privatekey: ""}', ['/data/ssh-privatekey']],
    [
      'type: kubernetes.io/dockerconfigjson\nstringData: {.dockerconfigjson: auths}',
      ['/data/.dockerconfigjson'],
    ],
    ['type: kubernetes.io/dockercfg', ['/data/.dockercfg']],
    [
      'type: kubernetes.io/service-account-token',
      ['/metadata/annotations/kubernetes.io~1service-account.name'],
    ],
  ])('cannot be %j', (text, paths) =>
    expect(judge(secret(text))).toEqual(paths.map((path) => `secret-type ${path}`)),
  )
  it('has keys that can be names of files', () => {
    expect(judge(secret('stringData: {"a/b": c}'))).toEqual(['config-key /data/a~1b'])
    expect(judge(secret('data: {"a b": Yg==}'))).toEqual(['config-key /data/a b'])
  })
  it('can be set for good, however it is written', () => {
    const before = secret('immutable: true\nstringData: {a: b}')
    expect(judge(secret('immutable: true\ndata: {a: Yg==}'), before)).toEqual([])
    expect(judge(secret('immutable: true\ndata: {a: Yw==}'), before)).toEqual(['immutable-field /data'])
  })
  it('keeps its type', () => {
    expect(judge(secret('type: Opaque'), secret('stringData: {a: b}'))).toEqual([])
    expect(judge(secret('type: a.b/c'), secret('type: Opaque'))).toEqual(['immutable-field /type'])
  })
  it('is read from base64', () => {
    expect(decodeBase64('eyJhIjoxfQ==')).toBe('{"a":1}')
    expect(decodeBase64('e30\n=')).toBe('{}')
    expect(decodeBase64('')).toBe('')
  })
})
