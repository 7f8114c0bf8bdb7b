import { describe, expect, it } from 'vitest'
import { checkKubernetes } from '../check.ts'

const rules = new Set([
  'service-selects-nothing',
  'service-target-port',
  'ingress-backend-elsewhere',
  'autoscaler-target-missing',
  'secret-in-clear',
  'default-namespace',
  'budget-blocks-drain',
  'rollout-stops-all',
  'cron-never-runs',
  'max-unavailable-ignored',
])

function advice(...objects: string[]): string[] {
  const found = checkKubernetes(objects.join('\n---\n'), { language: 'kubernetes' })
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
  return found
    .map(({ rule, path }) => `${rule.replace('kubernetes/', '')} ${path}`)
    .filter((each) => rules.has(each.split(' ')[0] ?? ''))
}

function deployment(name: string, spec = '', ports = '[{name: http, containerPort: 8080}]'): string {
  return `{apiVersion: apps/v1, kind: Deployment, metadata: {name: ${name}}, spec: {${spec}selector: {matchLabels: {app: ${name}}}, template: {metadata: {labels: {app: ${name}}}, spec: {containers: [{name: a, image: 'b:1', ports: ${ports}}]}}}}`
}

function service(name: string, app: string, port = '{port: 80, targetPort: 8080}'): string {
  return `{apiVersion: v1, kind: Service, metadata: {name: ${name}}, spec: {selector: {app: ${app}}, ports: [${port}]}}`
}

describe('a Service beside workloads', () => {
  it('selects one of them', () => {
    expect(advice(deployment('web'), service('web', 'web'))).toEqual([])
    expect(advice(deployment('web'), service('web', 'wbe'))).toEqual([
      'service-selects-nothing /spec/selector',
    ])
  })
  it('may be for pods of another file', () => {
    expect(advice(service('web', 'web'))).toEqual([])
    expect(advice(deployment('web'), service('web', 'web'), service('db', 'db'))).toEqual([])
    expect(
      advice(deployment('web').replace('{name: web}', '{name: web, namespace: shop}'), service('a', 'a')),
    ).toEqual([])
  })
  it('targets a port that is there', () => {
    expect(advice(deployment('web'), service('web', 'web', '{port: 80, targetPort: http}'))).toEqual([])
    expect(advice(deployment('web'), service('web', 'web', '{port: 80, targetPort: web}'))).toEqual([
      'service-target-port /spec/ports/0/targetPort',
    ])
  })
})

describe('an Ingress beside its Service', () => {
  const ingress = (port: string) =>
    `{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: a}, spec: {defaultBackend: {service: {name: web, port: ${port}}}}}`
  it('names a port of it', () => {
    const web = service('web', 'web', '{name: http, port: 80, targetPort: 8080}')
    expect(advice(web, ingress('{number: 80}'))).toEqual([])
    expect(advice(web, ingress('{name: http}'))).toEqual([])
    expect(advice(service('api', 'api'), ingress('{number: 8080}'))).toEqual([])
    expect(advice(web, ingress('{number: 8080}'))).toEqual([
      'ingress-backend-elsewhere /spec/defaultBackend/service/port/number',
    ])
    expect(advice(web, ingress('{name: web}'))).toEqual([
      'ingress-backend-elsewhere /spec/defaultBackend/service/port/name',
    ])
  })
})

describe('an autoscaler beside workloads', () => {
  const hpa = (name: string) =>
    `{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: a}, spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: ${name}}, maxReplicas: 3}}`
  it('scales one of them', () => {
    expect(advice(deployment('web'), hpa('web'))).toEqual([])
    expect(advice(service('web', 'web'), hpa('web'))).toEqual([])
    expect(advice(deployment('web'), hpa('wbe'))).toEqual([
      'autoscaler-target-missing /spec/scaleTargetRef/name',
    ])
  })
})

describe('a budget', () => {
  const budget = (spec: string) =>
    `{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: a}, spec: {${spec}, selector: {matchLabels: {app: web}}}}`
  it('lets a pod go', () => {
    expect(advice(budget('maxUnavailable: 1'))).toEqual([])
    expect(advice(budget('minAvailable: 1'), deployment('web', 'replicas: 2, '))).toEqual([])
    expect(advice(budget('minAvailable: 1'), deployment('web'))).toEqual([
      'budget-blocks-drain /spec/minAvailable',
    ])
    expect(advice(budget('minAvailable: 1'), deployment('api'))).toEqual([])
    expect(advice(budget('maxUnavailable: 0'))).toEqual(['budget-blocks-drain /spec/maxUnavailable'])
    expect(advice(budget('minAvailable: 100%'))).toEqual(['budget-blocks-drain /spec/minAvailable'])
  })
})

describe('a rolling update', () => {
  it('leaves some pods running', () => {
    const of = (unavailable: string) =>
      advice(deployment('web', `replicas: 3, strategy: {rollingUpdate: {maxUnavailable: ${unavailable}}}, `))
    expect(of('2')).toEqual([])
    expect(of('3')).toEqual(['rollout-stops-all /spec/strategy/rollingUpdate/maxUnavailable'])
    expect(of('100%')).toEqual(['rollout-stops-all /spec/strategy/rollingUpdate/maxUnavailable'])
  })
})

describe('a StatefulSet', () => {
  it('replaces its pods one by one', () => {
    const of = (rolling: string) =>
      advice(
        deployment('db', `updateStrategy: {rollingUpdate: ${rolling}}, `).replace(
          'kind: Deployment',
          'kind: StatefulSet',
        ),
      )
    expect(of('{partition: 1}')).toEqual([])
    expect(of('{maxUnavailable: 0}')).toEqual([
      'max-unavailable-ignored /spec/updateStrategy/rollingUpdate/maxUnavailable',
    ])
  })
})

describe('single objects', () => {
  it('are better in a namespace of their own', () => {
    expect(advice('{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: default}}')).toEqual([
      'default-namespace /metadata/namespace',
    ])
    expect(advice('{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: shop}}')).toEqual([])
  })
  it('do not wait for 31 February', () => {
    const cron = (schedule: string) =>
      `{apiVersion: batch/v1, kind: CronJob, metadata: {name: a}, spec: {schedule: "${schedule}", jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: 'b:1'}]}}}}}}`
    expect(advice(cron('0 0 31 2 *'))).toEqual(['cron-never-runs /spec/schedule'])
    expect(advice(cron('0 0 29 2 *'))).toEqual([])
  })
  it('do not carry real secrets', () => {
    const secret = (value: string) =>
      `{apiVersion: v1, kind: Secret, metadata: {name: a}, stringData: {token: "${value}"}}`
    expect(advice(secret('change-me'))).toEqual([])
    expect(advice(secret('ghp_16C7e42F292c6912E7710c838347Ae178B4a'))).toEqual([
      'secret-in-clear /stringData/token',
    ])
  })
})
