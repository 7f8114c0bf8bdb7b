import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadYaml } from '../../yaml/load.ts'
import { Field } from '../field.ts'
import type { Level } from './check.ts'
import { podSecurity } from './pod-security.ts'

interface Recorded {
  readonly id: string
  readonly source: string
  readonly restricted?: { readonly allowed: boolean; readonly violations: readonly string[] } | null
  readonly baseline?: { readonly allowed: boolean; readonly violations: readonly string[] } | null
}

function rootOf(source: string): Field | undefined {
  const root = loadYaml(source, 'kubectl').find((document) => document.root)?.root
  return root && Field.root(root)
}

function verdict(object: Field, level: Level) {
  const kind = object.get('kind').text
  const template =
    kind === 'Pod'
      ? object
      : object.get(
          ...(kind === 'CronJob' ? ['spec', 'jobTemplate', 'spec', 'template'] : ['spec', 'template']),
        )
  const { allowed, violations } = podSecurity(
    template.get('spec'),
    template.get('metadata'),
    level,
    kind === 'Pod',
  )
  return { allowed, violations: violations.map(({ text }) => text) }
}

const fixture = join(import.meta.dirname, '../../../fixtures/kubernetes.jsonl')
const recorded = readFileSync(fixture, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Recorded)
  .filter(({ restricted }) => restricted)

describe('as the admission plugin judged', () => {
  test.each(recorded.map((each) => [each.id, each] as const))('%s', (_, { source, restricted, baseline }) => {
    const object = rootOf(source)
    if (!object) throw new Error('no document')
    expect(verdict(object, 'restricted')).toEqual(restricted)
    expect(verdict(object, 'baseline')).toEqual(baseline)
  })
})

const confined =
  'securityContext: {allowPrivilegeEscalation: false, runAsNonRoot: true, capabilities: {drop: [ALL]}, seccompProfile: {type: RuntimeDefault}'

/** What is added to a container that meets the restricted level, and how each level words its objection. */
const cases: [string, string | undefined, string | undefined][] = [
  [`${confined}}`, undefined, undefined],
  [
    `${confined}, procMount: Unmasked}`,
    'procMount (container "a" must not set securityContext.procMount to "Unmasked")',
    undefined,
  ],
  [`${confined}, runAsUser: 0}`, undefined, undefined],
  [`${confined}, seLinuxOptions: {type: container_engine_t}}`, undefined, undefined],
  [
    `${confined}, seLinuxOptions: {user: a}}`,
    'seLinuxOptions (container "a" set forbidden securityContext.seLinuxOptions: user may not be set)',
    'seLinuxOptions (container "a" set forbidden securityContext.seLinuxOptions: user may not be set)',
  ],
  [
    `${confined}, windowsOptions: {hostProcess: true}}`,
    'hostProcess (container "a" must not set securityContext.windowsOptions.hostProcess=true)',
    'hostProcess (container "a" must not set securityContext.windowsOptions.hostProcess=true)',
  ],
  [
    `${confined}}, livenessProbe: {httpGet: {port: 80, host: b}}`,
    'probe or lifecycle host (container "a" uses probe or lifecycle host "b")',
    'probe or lifecycle host (container "a" uses probe or lifecycle host "b")',
  ],
  [
    `${confined.replace('drop: [ALL]', 'drop: [ALL], add: [NET_RAW, SYS_TIME]')}}`,
    'unrestricted capabilities (container "a" must not include "NET_RAW", "SYS_TIME" in securityContext.capabilities.add)',
    'non-default capabilities (container "a" must not include "NET_RAW", "SYS_TIME" in securityContext.capabilities.add)',
  ],
]

describe('in a user namespace', () => {
  test.each(cases)('%s', (container, restricted, baseline) => {
    const object = rootOf(
      `{kind: Pod, metadata: {}, spec: {hostUsers: false, containers: [{name: a, ${container}}]}}`,
    )
    if (!object) throw new Error('no document')
    expect(verdict(object, 'restricted').violations).toEqual(restricted ? [restricted] : [])
    expect(verdict(object, 'baseline').violations).toEqual(baseline ? [baseline] : [])
  })
})

test('unsafe sysctls are named', () => {
  const object = rootOf(
    '{kind: Pod, spec: {containers: [], securityContext: {sysctls: [{name: a.b}, {name: net.ipv4.tcp_rmem}]}}}',
  )
  expect(object && verdict(object, 'baseline').violations).toEqual(['forbidden sysctls (a.b)'])
})
