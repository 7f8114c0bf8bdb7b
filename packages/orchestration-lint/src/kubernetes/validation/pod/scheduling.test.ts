import { describe, expect, test } from 'vitest'
import { podOf, refusals } from '../test-judge.ts'

const required = 'requiredDuringSchedulingIgnoredDuringExecution'
const preferred = 'preferredDuringSchedulingIgnoredDuringExecution'

function onNodes(expression: string): string {
  return `affinity: {nodeAffinity: {${required}: {nodeSelectorTerms: [{matchExpressions: [{${expression}}]}]}}}`
}

const expressionAt = `/affinity/nodeAffinity/${required}/nodeSelectorTerms/0/matchExpressions/0`
const term = 'topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: shop}}'
const spread = 'maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule'

const cases: [string, ...string[]][] = [
  [onNodes('key: a, operator: In, values: [b]')],
  [onNodes('key: a, operator: Gt, values: ["1"]')],
  [onNodes('key: a, operator: In'), `${expressionAt}/values`],
  [onNodes('key: a, operator: Exists, values: [b]'), `${expressionAt}/values`],
  [onNodes('key: a, operator: Gt, values: ["1", "2"]'), `${expressionAt}/values`],
  [onNodes('key: a, operator: Is, values: [b]'), `${expressionAt}/operator`],
  [onNodes('operator: Exists'), `${expressionAt}/key`],
  [onNodes('key: a, operator: In, values: ["b c"]'), `${expressionAt}/values/0`],
  [`affinity: {nodeAffinity: {${required}: {}}}`, `/affinity/nodeAffinity/${required}/nodeSelectorTerms`],
  [
    `affinity: {nodeAffinity: {${required}: {nodeSelectorTerms: [{matchFields: [{key: metadata.name, operator: In, values: [a]}]}]}}}`,
  ],
  [
    `affinity: {nodeAffinity: {${preferred}: [{weight: 0, preference: {}}]}}`,
    `/affinity/nodeAffinity/${preferred}/0/weight`,
  ],
  [
    `affinity: {nodeAffinity: {${preferred}: [{weight: 1, preference: {matchExpressions: [{key: a, operator: In, values: ["b c"]}]}}]}}`,
  ],
  [`affinity: {podAffinity: {${required}: [{${term}}]}}`],
  [
    `affinity: {podAntiAffinity: {${required}: [{labelSelector: {}}]}}`,
    `/affinity/podAntiAffinity/${required}/0/topologyKey`,
  ],
  [
    `affinity: {podAffinity: {${preferred}: [{weight: 101, podAffinityTerm: {${term}}}]}}`,
    `/affinity/podAffinity/${preferred}/0/weight`,
  ],
  [
    `affinity: {podAffinity: {${required}: [{topologyKey: a, matchLabelKeys: [b]}]}}`,
    `/affinity/podAffinity/${required}/0/matchLabelKeys`,
  ],
  [
    `affinity: {podAffinity: {${required}: [{topologyKey: a, labelSelector: {matchExpressions: [{key: b, operator: In}]}}]}}`,
    `/affinity/podAffinity/${required}/0/labelSelector/matchExpressions/0/values`,
  ],
  [`topologySpreadConstraints: [{${spread}, minDomains: 2}]`],
  [
    'topologySpreadConstraints: [{maxSkew: 0, topologyKey: a, whenUnsatisfiable: DoNotSchedule}]',
    '/topologySpreadConstraints/0/maxSkew',
  ],
  [
    'topologySpreadConstraints: [{maxSkew: 1, whenUnsatisfiable: DoNotSchedule}]',
    '/topologySpreadConstraints/0/topologyKey',
  ],
  [
    'topologySpreadConstraints: [{maxSkew: 1, topologyKey: a}]',
    '/topologySpreadConstraints/0/whenUnsatisfiable',
  ],
  [
    'topologySpreadConstraints: [{maxSkew: 1, topologyKey: a, whenUnsatisfiable: ScheduleAnyway, minDomains: 2}]',
    '/topologySpreadConstraints/0/minDomains',
  ],
  [
    `topologySpreadConstraints: [{${spread}}, {${spread}}]`,
    '/topologySpreadConstraints/0/{topologyKey, whenUnsatisfiable}',
  ],
  [
    `topologySpreadConstraints: [{${spread}, nodeTaintsPolicy: Respect}]`,
    '/topologySpreadConstraints/0/nodeTaintsPolicy',
  ],
  ['tolerations: [{operator: Exists}, {key: a, value: b, effect: NoSchedule}]'],
  ['tolerations: [{value: b}]', '/tolerations/0/operator'],
  ['tolerations: [{key: a, operator: Exists, value: b}]', '/tolerations/0/operator'],
  ['tolerations: [{key: a, operator: Is}]', '/tolerations/0/operator'],
  ['tolerations: [{key: a, operator: Gt, value: "1"}]', '/tolerations/0/operator'],
  ['tolerations: [{key: a, operator: Exists, effect: Never}]', '/tolerations/0/effect'],
  ['tolerations: [{key: a, operator: Exists, tolerationSeconds: 5}]', '/tolerations/0/effect'],
  ['tolerations: [{key: "a b", operator: Exists}]', '/tolerations/0/key'],
  ['nodeSelector: {a: b}'],
  ['nodeSelector: {a: "b c"}', '/nodeSelector'],
  ['schedulingGates: [{name: example.com/a}]'],
  ['schedulingGates: [{name: a}, {name: a}]', '/schedulingGates/1'],
  ['schedulingGates: [{name: a}], nodeName: b', '/nodeName'],
  ['readinessGates: [{conditionType: "a b"}]', '/readinessGates/0/conditionType'],
]

describe('where pods go', () => {
  test.each(cases)('%s', (spec, ...paths) => {
    expect(refusals(podOf(spec))).toEqual(paths.map((path) => `/spec${path}`))
  })
})
