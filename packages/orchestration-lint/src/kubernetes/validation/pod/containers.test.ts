import { describe, expect, test } from 'vitest'
import { podOf, refusals } from '../test-judge.ts'

const at = '/spec/containers/0'

/** A field of the container, and the paths that are refused. */
const containers: [string, ...string[]][] = [
  ['imagePullPolicy: Always'],
  ['imagePullPolicy: always', '/imagePullPolicy'],
  ['terminationMessagePolicy: File'],
  ['terminationMessagePolicy: Stdout', '/terminationMessagePolicy'],
  ['ports: [{containerPort: 80, name: http}, {containerPort: 80, protocol: UDP}]'],
  ['ports: [{name: http}]', '/ports/0/containerPort'],
  ['ports: [{containerPort: 65536}]', '/ports/0/containerPort'],
  ['ports: [{containerPort: 80, hostPort: -1}]', '/ports/0/hostPort'],
  ['ports: [{containerPort: 80, protocol: HTTP}]', '/ports/0/protocol'],
  ['ports: [{containerPort: 80, name: a}, {containerPort: 81, name: a}]', '/ports/1/name'],
  ['ports: [{containerPort: 80, name: "8080"}]', '/ports/0/name'],
  ['ports: [{containerPort: 1, hostPort: 80}, {containerPort: 2, hostPort: 80}]', '/ports/1/hostPort'],
  ['ports: [{containerPort: 1, hostPort: 80}, {containerPort: 2, hostPort: 80, protocol: UDP}]'],
  ['env: [{name: A, value: b}, {name: a.b, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]'],
  ['env: [{value: b}]', '/env/0/name'],
  ['env: [{name: A=b}]', '/env/0/name'],
  ['env: [{name: A, valueFrom: {}}]', '/env/0/valueFrom'],
  ['env: [{name: A, valueFrom: null}]'],
  ['env: [{name: A, value: b, valueFrom: {secretKeyRef: {name: c, key: d}}}]', '/env/0/valueFrom'],
  ['env: [{name: A, value: "", valueFrom: {secretKeyRef: {name: c, key: d}}}]'],
  ['env: [{name: A, valueFrom: {secretKeyRef: {key: d}}}]', '/env/0/valueFrom/secretKeyRef/name'],
  [
    'env: [{name: A, valueFrom: {configMapKeyRef: {name: c, key: "d e"}}}]',
    '/env/0/valueFrom/configMapKeyRef/key',
  ],
  [
    'env: [{name: A, valueFrom: {fieldRef: {fieldPath: spec.hostname}}}]',
    '/env/0/valueFrom/fieldRef/fieldPath',
  ],
  [`env: [{name: A, valueFrom: {fieldRef: {fieldPath: "metadata.labels['app']"}}}]`],
  [
    `env: [{name: A, valueFrom: {fieldRef: {fieldPath: "spec['app']"}}}]`,
    '/env/0/valueFrom/fieldRef/fieldPath',
  ],
  [
    `env: [{name: A, valueFrom: {fieldRef: {fieldPath: "metadata.labels['a b']"}}}]`,
    '/env/0/valueFrom/fieldRef',
  ],
  ['env: [{name: A, valueFrom: {resourceFieldRef: {resource: limits.cpu, divisor: 1m}}}]'],
  [
    'env: [{name: A, valueFrom: {resourceFieldRef: {resource: cpu}}}]',
    '/env/0/valueFrom/resourceFieldRef/resource',
  ],
  [
    'env: [{name: A, valueFrom: {resourceFieldRef: {resource: limits.cpu, divisor: 2}}}]',
    '/env/0/valueFrom/resourceFieldRef/divisor',
  ],
  ['envFrom: [{prefix: A_, configMapRef: {name: b}}]'],
  [
    'env: [{name: A, valueFrom: {fileKeyRef: {volumeName: B, path: /c}}}]',
    '/env/0/valueFrom/fileKeyRef/key',
    '/env/0/valueFrom/fileKeyRef/volumeName',
    '/env/0/valueFrom/fileKeyRef/path',
  ],
  ['envFrom: [{}]', '/envFrom'],
  ['envFrom: [{configMapRef: {name: b}, secretRef: {name: b}}]', '/envFrom'],
  ['envFrom: [{secretRef: {}}]', '/envFrom/0/secretRef/name'],
  ['envFrom: [{prefix: "=", secretRef: {name: b}}]', '/envFrom/0/prefix'],
  ['resizePolicy: [{resourceName: cpu, restartPolicy: NotRequired}]'],
  ['resizePolicy: [{resourceName: gpu, restartPolicy: NotRequired}]', '/resizePolicy'],
  ['restartPolicy: Never'],
  ['restartPolicy: Sometimes', '/restartPolicy'],
  ['restartPolicyRules: [{action: Restart, exitCodes: {operator: In, values: [42]}}]', '/restartPolicy'],
  [
    'restartPolicy: Never, restartPolicyRules: [{action: RestartAllContainers, exitCodes: {operator: In, values: [1]}}]',
  ],
  ['restartPolicy: Never, restartPolicyRules: [{action: Restart}]', '/restartPolicyRules/0/exitCodes'],
  [
    'restartPolicy: Never, restartPolicyRules: [{action: Stop, exitCodes: {operator: In}}]',
    '/restartPolicyRules/0/action',
  ],
  [
    'restartPolicy: Never, restartPolicyRules: [{action: Restart, exitCodes: {operator: Is}}]',
    '/restartPolicyRules/0/exitCodes/operator',
  ],
]

describe('a container', () => {
  test.each(containers)('%s', (field, ...paths) => {
    expect(refusals(podOf('', field))).toEqual(paths.map((path) => at + path))
  })
})

/** A field of the pod, and the paths that are refused. */
const lists: [string, ...string[]][] = [
  ['containers: []', '/spec/containers'],
  ['containers: [{image: a}]', `${at}/name`],
  ['containers: [{name: A_b, image: a}]', `${at}/name`],
  ['containers: [{name: a}]', `${at}/image`],
  ['containers: [{name: a, image: " a"}]', `${at}/image`],
  ['containers: [{name: a, image: b}, {name: a, image: b}]', '/spec/containers/1/name'],
  ['initContainers: [{name: init, image: a}]'],
  ['initContainers: [{name: app, image: a}]', '/spec/initContainers/0/name'],
  [
    'initContainers: [{name: init, image: a, livenessProbe: {exec: {command: [a]}}}]',
    '/spec/initContainers/0/livenessProbe',
  ],
  ['initContainers: [{name: init, image: a, restartPolicy: Always, livenessProbe: {exec: {command: [a]}}}]'],
  [
    'initContainers: [{name: init, image: a, restartPolicy: Always, startupProbe: {}}]',
    '/spec/initContainers/0/startupProbe',
  ],
  ['ephemeralContainers: [{name: debug, image: a}]', '/spec/ephemeralContainers'],
]

describe('the containers of a pod', () => {
  test.each(lists)('%s', (field, ...paths) => expect(refusals(podOf(field))).toEqual(paths))

  test('a template may have white space around the image', () => {
    const template = "{spec: {containers: [{name: a, image: ' a'}]}}"
    expect(
      refusals(`{apiVersion: v1, kind: PodTemplate, metadata: {name: a}, template: ${template}}`),
    ).toEqual([])
  })
})

describe('the network of the host', () => {
  test.each([
    ['{containerPort: 80}', []],
    ['{containerPort: 80, hostPort: 80}', []],
    ['{containerPort: 80, hostPort: 81}', [`${at}/ports/0/hostPort`]],
    ['{containerPort: 80}, {containerPort: 80}', [`${at}/ports/1/hostPort`]],
  ])('ports: [%s]', (ports, paths) => {
    expect(refusals(podOf('hostNetwork: true', `ports: [${ports}]`))).toEqual(paths)
  })
})

describe('a value from a file', () => {
  const env = 'env: [{name: A, valueFrom: {fileKeyRef: {volumeName: files, path: a.env, key: A}}}]'
  test.each([
    ['volumes: [{name: files, emptyDir: {}}]'],
    ['volumes: [{name: files}]'],
    ['volumes: [{name: files, configMap: {name: a}}]', `${at}/env/0/valueFrom/fileKeyRef/volumeName`],
    ['', `${at}/env/0/valueFrom/fileKeyRef/volumeName`],
  ])('%s', (volumes, ...paths) => expect(refusals(podOf(volumes, env))).toEqual(paths))
})
