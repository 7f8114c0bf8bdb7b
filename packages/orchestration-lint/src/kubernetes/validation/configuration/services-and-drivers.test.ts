import { describe, expect, test } from 'vitest'
import { refusals } from '../test-judge.ts'

describe('an APIService', () => {
  const known = 'group: metrics.example.com, version: v1'
  const weighed = `${known}, groupPriorityMinimum: 100, versionPriority: 5`
  const service = 'service: {name: a, namespace: b}'
  test.each([
    [weighed],
    [`${weighed}, ${service}, insecureSkipTLSVerify: true`],
    [known, '/spec/groupPriorityMinimum', '/spec/versionPriority'],
    [`${known}, groupPriorityMinimum: 20001, versionPriority: 5`, '/spec/groupPriorityMinimum'],
    [weighed.replace('metrics', 'other'), '/metadata/name'],
    [`${weighed}, insecureSkipTLSVerify: true`, '/spec/insecureSkipTLSVerify'],
    [`${weighed}, ${service}, insecureSkipTLSVerify: true, caBundle: YQ==`, '/spec/insecureSkipTLSVerify'],
    [`${weighed}, service: {name: a}`, '/spec/service/namespace'],
  ])('%s', (spec, ...paths) =>
    expect(
      refusals(
        `{apiVersion: apiregistration.k8s.io/v1, kind: APIService, metadata: {name: v1.metrics.example.com}, spec: {${spec}}}`,
      ),
    ).toEqual(paths),
  )
})

describe('a CSIDriver', () => {
  test.each([
    ['fsGroupPolicy: File, volumeLifecycleModes: [Persistent, Ephemeral]'],
    ['fsGroupPolicy: file', '/spec/fsGroupPolicy'],
    ['volumeLifecycleModes: [persistent]', '/spec/volumeLifecycleModes/0'],
    ['tokenRequests: [{audience: a}, {audience: a}]', '/spec/tokenRequests/1/audience'],
  ])('%s', (spec, ...paths) =>
    expect(
      refusals(
        `{apiVersion: storage.k8s.io/v1, kind: CSIDriver, metadata: {name: a.example.com}, spec: {${spec}}}`,
      ),
    ).toEqual(paths),
  )
})

describe('a CertificateSigningRequest', () => {
  const request = `request: ${btoa('-----BEGIN CERTIFICATE REQUEST-----\nYQ==\n-----END CERTIFICATE REQUEST-----')}`
  const signer = 'signerName: example.com/clients'
  test.each([
    [`${request}, ${signer}, usages: [client auth]`],
    [`request: YQ==, ${signer}, usages: [client auth]`, '/spec/request'],
    [`${request}, signerName: clients, usages: [client auth]`, '/spec/signerName'],
    [`${request}, ${signer}`, '/spec/usages'],
    [`${request}, ${signer}, usages: [clientAuth]`, '/spec/usages/0'],
    [`${request}, ${signer}, usages: [client auth], expirationSeconds: 60`, '/spec/expirationSeconds'],
  ])('%s', (spec, ...paths) =>
    expect(
      refusals(
        `{apiVersion: certificates.k8s.io/v1, kind: CertificateSigningRequest, metadata: {name: a}, spec: {${spec}}}`,
      ),
    ).toEqual(paths),
  )
})

describe('a VolumeAttributesClass', () => {
  test.each([
    ['driverName: a.example.com, parameters: {iops: "3000"}'],
    ['driverName: a.example.com', '/parameters'],
    ['parameters: {iops: "3000"}', '/driverName'],
  ])('%s', (fields, ...paths) =>
    expect(
      refusals(
        `{apiVersion: storage.k8s.io/v1, kind: VolumeAttributesClass, metadata: {name: a}, ${fields}}`,
      ),
    ).toEqual(paths),
  )
})
