import { describe, expect, it } from 'vitest'
import { judge } from '../test-judge-resources.ts'

const target = 'scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}'
const hpa = (spec: string, version = 'v2') =>
  `apiVersion: autoscaling/${version}\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec: {${spec}}`

describe('a HorizontalPodAutoscaler', () => {
  it('scales between bounds', () => {
    expect(judge(hpa(`${target}, maxReplicas: 3`))).toEqual([])
    expect(judge(hpa(`${target}, minReplicas: 3, maxReplicas: 3`))).toEqual([])
    expect(judge(hpa(`${target}, minReplicas: 4, maxReplicas: 3`))).toEqual(['autoscaler /spec/maxReplicas'])
    expect(judge(hpa(target))).toEqual(['autoscaler /spec/maxReplicas'])
    expect(judge(hpa(`${target}, minReplicas: 0, maxReplicas: 3`))).toEqual([
      'autoscaler /spec/minReplicas',
      'autoscaler /spec/metrics',
    ])
  })
  it('names its target with the group', () => {
    const of = (reference: string) => judge(hpa(`scaleTargetRef: ${reference}, maxReplicas: 3`))
    expect(of('{apiVersion: v1, kind: ReplicationController, name: a}')).toEqual([])
    expect(of('{apiVersion: v1, kind: Deployment, name: a}')).toEqual([
      'autoscaler /spec/scaleTargetRef/apiVersion',
    ])
    expect(of('{kind: Deployment, name: a}')).toEqual(['autoscaler /spec/scaleTargetRef/apiVersion'])
    expect(of('{apiVersion: apps/v1, kind: Deployment}')).toEqual(['autoscaler /spec/scaleTargetRef/name'])
    expect(of('{apiVersion: apps/v1, kind: apps/Deployment, name: a}')).toEqual([
      'autoscaler /spec/scaleTargetRef/kind',
    ])
  })
  it('of version 1 looks at the CPU', () => {
    expect(judge(hpa(`${target}, maxReplicas: 3, targetCPUUtilizationPercentage: 80`, 'v1'))).toEqual([])
    expect(judge(hpa(`${target}, maxReplicas: 3, targetCPUUtilizationPercentage: 0`, 'v1'))).toEqual([
      'autoscaler-metric /spec/metrics/0/resource/target/averageUtilization',
    ])
  })
})

describe('a metric', () => {
  const of = (metric: string) => judge(hpa(`${target}, maxReplicas: 3, metrics: [${metric}]`))
  it.each([
    '{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}',
    '{type: Pods, pods: {metric: {name: rps}, target: {type: AverageValue, averageValue: 1k}}}',
    '{type: External, external: {metric: {name: depth}, target: {type: Value, value: 30}}}',
    '{type: Object, object: {describedObject: {kind: Service, name: a, apiVersion: v1}, metric: {name: rps}, target: {type: Value, value: 1}}}',
    '{type: ContainerResource, containerResource: {name: cpu, container: web, target: {type: Utilization, averageUtilization: 70}}}',
  ])('can be %j', (metric) => expect(of(metric)).toEqual([]))
  it.each([
    ['{type: resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}', '/type'],
    ['{type: Resource}', '/resource'],
    ['{type: Resource, resource: {target: {type: Utilization, averageUtilization: 70}}}', '/resource/name'],
    ['{type: Resource, resource: {name: cpu, target: {averageUtilization: 70}}}', '/resource/target/type'],
    [
      '{type: Resource, resource: {name: cpu, target: {type: Percent, averageUtilization: 70}}}',
      '/resource/target/type',
    ],
    [
      '{type: Resource, resource: {name: cpu, target: {type: Value, value: 1}}}',
      '/resource/target/averageUtilization',
    ],
    [
      '{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 0}}}',
      '/resource/target/averageUtilization',
    ],
    [
      '{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 7, averageValue: 1}}}',
      '/resource/target/averageValue',
    ],
    [
      '{type: Pods, pods: {metric: {name: a/b}, target: {type: AverageValue, averageValue: 1}}}',
      '/pods/metric/name',
    ],
    [
      '{type: External, external: {metric: {name: a}, target: {type: Value, value: 0}}}',
      '/external/target/value',
    ],
  ])('cannot be %j', (metric, at) => expect(of(metric)).toEqual([`autoscaler-metric /spec/metrics/0${at}`]))
})

describe('the behavior of an autoscaler', () => {
  const of = (rules: string) => judge(hpa(`${target}, maxReplicas: 3, behavior: {scaleDown: ${rules}}`))
  it.each([
    '{stabilizationWindowSeconds: 0}',
    '{selectPolicy: Disabled}',
    '{policies: [{type: Percent, value: 100, periodSeconds: 1800}]}',
  ])('can be %j', (rules) => expect(of(rules)).toEqual([]))
  it.each([
    ['{stabilizationWindowSeconds: 3601}', '/stabilizationWindowSeconds'],
    ['{selectPolicy: max}', '/selectPolicy'],
    ['{policies: []}', '/policies'],
    ['{policies: [{type: Pod, value: 1, periodSeconds: 1}]}', '/policies/0/type'],
    ['{policies: [{type: Pods, value: 0, periodSeconds: 1}]}', '/policies/0/value'],
    ['{policies: [{type: Pods, value: 1}]}', '/policies/0/periodSeconds'],
  ])('cannot be %j', (rules, at) =>
    expect(of(rules)).toEqual([`autoscaler-behavior /spec/behavior/scaleDown${at}`]),
  )
})

describe('a PodDisruptionBudget', () => {
  const of = (spec: string) =>
    judge(`apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: a}\nspec: {${spec}}`)
  it.each([
    'minAvailable: 1',
    'maxUnavailable: 30%',
    'minAvailable: 100%',
    'selector: {}',
    'maxUnavailable: 0',
  ])('can be %j', (spec) => expect(of(spec)).toEqual([]))
  it.each([
    ['minAvailable: 1, maxUnavailable: 1', '/spec'],
    ['minAvailable: "1"', '/spec/minAvailable'],
    ['maxUnavailable: 101%', '/spec/maxUnavailable'],
    ['maxUnavailable: -1', '/spec/maxUnavailable'],
    ['unhealthyPodEvictionPolicy: Always', '/spec/unhealthyPodEvictionPolicy'],
  ])('cannot be %j', (spec, path) => expect(of(spec)).toEqual([`disruption-budget ${path}`]))
})

describe('classes', () => {
  it('of priority leave the system its names and values', () => {
    const of = (name: string, value: number, before?: number) => {
      const source = (each: number) =>
        `apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: {name: ${name}}\nvalue: ${each}`
      return judge(source(value), before === undefined ? undefined : source(before))
    }
    expect(of('high', 1_000_000_000)).toEqual([])
    expect(of('high', 1_000_000_001)).toEqual(['priority-class /value'])
    expect(of('system-high', 1)).toEqual(['priority-class /metadata/name'])
    expect(of('system-node-critical', 2_000_001_000)).toEqual([])
    expect(of('high', 2, 1)).toEqual(['immutable-field /value'])
  })
  it('of runtimes name a handler', () => {
    const of = (text: string) =>
      judge(`apiVersion: node.k8s.io/v1\nkind: RuntimeClass\nmetadata: {name: a}\n${text}`)
    expect(of('handler: runsc')).toEqual([])
    expect(of('handler: my_runtime')).toEqual(['runtime-class /handler'])
    expect(of('overhead: {podFixed: {cpu: 1}}')).toEqual(['runtime-class /handler'])
  })
})
