import { expect, test } from 'vitest'
import { check } from '../check.ts'

function rulesIn(source: string): string[] {
  return check(source, { language: 'kubernetes' }).diagnostics.map(({ rule, path }) =>
    path ? `${rule} ${path}` : rule,
  )
}

function only(source: string) {
  const { diagnostics } = check(source, { language: 'kubernetes' })
  const found = diagnostics.filter(({ severity }) => severity === 'error')
  expect(found).toHaveLength(1)
  return found[0]
}

const configMap = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n'

test('accepts a config map, a list of them and a custom resource', () => {
  expect(rulesIn(configMap)).toEqual([])
  expect(
    rulesIn('apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n'),
  ).toEqual([])
  expect(rulesIn('apiVersion: v1\nkind: ConfigMapList\nitems:\n- {metadata: {name: a}}\n')).toEqual([])
  expect(
    rulesIn('apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: a}\nspec: {any: [thing]}\n'),
  ).toEqual([])
})

test.each([
  ['', 'no-objects'],
  ['# nothing\n---\n', 'no-objects'],
  ['apiVersion: v1\nkind: List\nitems: []\n', 'no-objects'],
  ['- a\n', 'type-missing'],
  ['metadata: {name: a}\nkind: Pod\n', 'type-missing /apiVersion'],
  ['apiVersion: v1\nkind:\nmetadata: {name: a}\n', 'type-missing /kind'],
  ['apiVersion: 1\nkind: Pod\nmetadata: {name: a}\n', 'type-missing /apiVersion'],
  ['apiVersion: apps/v1\nkind: Deployement\nmetadata: {name: a}\n', 'unknown-kind /kind'],
  ['apiVersion: v2\nkind: Thing\nmetadata: {name: a}\n', 'unknown-kind /kind'],
  ['apiVersion: example/v1\nkind: Thing\nmetadata: {name: a}\n', 'unknown-kind /kind'],
  ['apiVersion: v1\nkind: Deployment\nmetadata: {name: a}\n', 'wrong-api-version /apiVersion'],
  ['apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: {name: a}\n', 'removed-api-version /apiVersion'],
  [
    'apiVersion: networking.k8s.io/v1beta1\nkind: ServiceCIDR\nmetadata: {name: a}\n',
    'api-not-served /apiVersion',
  ],
  [
    'apiVersion: resource.k8s.io/v1alpha3\nkind: DeviceTaintRule\nmetadata: {name: a}\n',
    'api-not-served /apiVersion',
  ],
  ['apiVersion: a.b/c/d\nkind: Thing\nmetadata: {name: a}\n', 'wrong-api-version /apiVersion'],
  ['apiVersion: v1\nkind: List\nitems: [{apiVersion: v1, kind: List, items: []}]\n', 'unknown-kind /kind'],
  ['apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n', 'not-for-the-cluster /apiVersion'],
  ['apiVersion: v1\nkind: ConfigMap\n', 'name-missing /metadata/name'],
  ['apiVersion: v1\nkind: ConfigMap\nmetadata: {generateName: a-}\n', 'name-missing /metadata/generateName'],
  [`${configMap}\tdata: {}\n`, 'yaml-syntax'],
  [`${configMap}Data: {}\n`, 'unknown-field /Data'],
  [`${configMap}data: {a: 1}\n`, 'wrong-type /data'],
  [`${configMap}data: []\n`, 'wrong-type /data'],
  [`${configMap}immutable: "true"\n`, 'wrong-type /immutable'],
  [`${configMap}binaryData: {a: "no base64"}\n`, 'base64 /binaryData/a'],
  ['apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: 1}\n', 'wrong-type /metadata/name'],
  [
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, creationTimestamp: today}\n',
    'timestamp /metadata/creationTimestamp',
  ],
  [
    'apiVersion: v1\nkind: LimitRange\nmetadata: {name: a}\nspec: {limits: [{type: Pod, max: {memory: 1GB}}]}\n',
    'quantity /spec/limits/0/max/memory',
  ],
  [
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, generation: 9223372036854775808}\n',
    'number-range /metadata/generation',
  ],
])('refuses %j', (source, rule) => {
  expect(rulesIn(source)).toContain(`kubernetes/${rule}`)
})

test('accepts what Go reads although it looks odd', () => {
  expect(rulesIn(`${configMap}data: {a: null}\nbinaryData: {b: "AA==\\n"}\nimmutable: ~\n`)).toEqual([])
  expect(
    rulesIn('apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, generation: 9223372036854775807}\n'),
  ).toEqual([])
  expect(rulesIn('apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, generation: 1e3}\n')).toEqual([])
})

test('names the version that took an API away, and its successor', () => {
  const found = only('apiVersion: batch/v1beta1\nkind: CronJob\nmetadata: {name: a}\n')
  expect(found?.message.en).toContain('1.25')
  expect(found?.message.en).toContain('batch/v1')
})

test('proposes the field that was meant, and changes its case', () => {
  const found = only(`${configMap}Data: {a: b}\n`)
  expect(found?.message.en).toContain('`data`')
  expect(found?.fix?.edits).toMatchObject([{ text: 'data' }])
})

const deployment = (spec: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  selector: {matchLabels: {a: b}}\n${spec}`

test.each([
  ['  strategy: {maxSurge: 1}\n', 'under `rollingUpdate`'],
  ['  template: {metadata: {containers: []}}\n', 'under `spec`, beside `metadata`'],
  ['  template: {spec: {livenessProbe: {}}}\n', 'under `containers`'],
  ['  template: {spec: {securityContext: {volumes: []}}}\n', 'beside `securityContext`'],
  ['  template: {spec: {containers: [{environment: []}]}}\n', '`env`'],
])('says where a field belongs: %j', (spec, words) => {
  const found = check(deployment(spec), { language: 'kubernetes' }).diagnostics.find(
    ({ rule }) => rule === 'kubernetes/unknown-field',
  )
  expect(found?.message.en).toContain(words)
})

test('puts a number into quotes where a string is wanted', () => {
  const found = only(`${configMap}data: {port: 0x1F}\n`)
  expect(found?.fix?.edits).toMatchObject([{ text: '"0x1F"' }])
})

test('warns of keys that stand twice, and of a forgotten separator', () => {
  expect(rulesIn(`${configMap}data: {a: b, a: c}\n`)).toEqual(['kubernetes/duplicate-key'])
  const { diagnostics } = check(configMap + configMap, { language: 'kubernetes' })
  expect(diagnostics).toHaveLength(1)
  expect(diagnostics[0]?.message.en).toContain('---')
})

test('warns of what the API server calls deprecated', () => {
  expect(rulesIn('apiVersion: v1\nkind: Endpoints\nmetadata: {name: a}\n')).toEqual([
    'kubernetes/deprecated-api /kind',
  ])
  const pod =
    'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {nodeSelector: {beta.kubernetes.io/os: linux}, volumes: [{name: b, gitRepo: {repository: c}}], containers: [{name: a, image: b}]}\n'
  expect(rulesIn(pod)).toEqual(
    expect.arrayContaining([
      'kubernetes/deprecated-field /spec/nodeSelector/beta.kubernetes.io~1os',
      'kubernetes/deprecated-field /spec/volumes/0/gitRepo',
    ]),
  )
})

test('never throws, and takes time in proportion', () => {
  const bomb = Array.from(
    { length: 30 },
    (_, level) =>
      `a${level}: &a${level} [${Array(9)
        .fill(level ? `*a${level - 1}` : 'x')
        .join(', ')}]`,
  ).join('\n')
  for (const source of [
    `${configMap}${bomb}`,
    `${configMap}data: ${'['.repeat(900)}${']'.repeat(900)}\n`,
    `${configMap}data:\n${'  a: b\n'.repeat(50_000)}`,
    `${configMap}${Array.from({ length: 20_000 }, (_, index) => `x${index}: 1`).join('\n')}`,
    '---\n'.repeat(100_000),
  ]) {
    const start = performance.now()
    check(source, { language: 'kubernetes' })
    expect(performance.now() - start).toBeLessThan(5000)
  }
})

test.each(['1.36', 'v1.36', 'v1.36.2'])('%s is a version that is known', (kubernetesVersion) => {
  expect(check(configMap, { language: 'kubernetes', kubernetesVersion }).diagnostics).toEqual([])
})

test.each(['1.30', 'latest', ''])('says that “%s” is no version to check against', (kubernetesVersion) => {
  const { diagnostics } = check(configMap, { language: 'kubernetes', kubernetesVersion })
  expect(diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    'info kubernetes/unknown-version',
  ])
})

test('offers to rename a field once, and not one that stands twice', () => {
  const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringdata: {a: b}\n'
  const fixesOf = (source: string) =>
    check(source, { language: 'kubernetes' }).diagnostics.filter(
      ({ rule, fix }) => rule === 'kubernetes/unknown-field' && fix,
    ).length
  expect([fixesOf(secret), fixesOf(`${secret}stringdata: {c: d}\n`)]).toEqual([1, 0])
})
