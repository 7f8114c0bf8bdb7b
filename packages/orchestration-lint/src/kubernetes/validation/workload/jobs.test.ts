import { describe, expect, it } from 'vitest'
import { judge } from '../test-judge-resources.ts'

function job(spec: string, { policy = 'Never', labels = '{}', name = 'work' } = {}): string {
  return `
apiVersion: batch/v1
kind: Job
metadata: {name: ${name}}
spec:
  template:
    metadata: {labels: ${labels}}
    spec: {restartPolicy: ${policy}, containers: [{name: main, image: work}]}
${spec.replace(/^/gm, '  ')}`
}

describe('a Job', () => {
  it('counts from zero', () => {
    expect(judge(job('completions: 0\nttlSecondsAfterFinished: 0'))).toEqual([])
    for (const name of ['parallelism', 'completions', 'activeDeadlineSeconds', 'backoffLimit'])
      expect(judge(job(`${name}: -1`))).toEqual([`job /spec/${name}`])
  })
  it('with indexes says how many', () => {
    expect(judge(job('completionMode: Indexed'))).toEqual([])
    expect(
      judge(job('completionMode: Indexed\ncompletions: 3\nbackoffLimitPerIndex: 1\nmaxFailedIndexes: 3')),
    ).toEqual([])
    expect(judge(job('completionMode: Indexed\nparallelism: 3'))).toEqual(['job /spec/completions'])
    expect(
      judge(job('completionMode: Indexed\ncompletions: 3\nbackoffLimitPerIndex: 1\nmaxFailedIndexes: 4')),
    ).toEqual(['job /spec/maxFailedIndexes'])
    expect(judge(job('completionMode: indexed'))[0]).toEqual('job /spec/completionMode')
    expect(judge(job('backoffLimitPerIndex: 1'))).toEqual(['job /spec/backoffLimitPerIndex'])
    expect(judge(job('successPolicy: {rules: [{succeededCount: 1}]}'))).toEqual(['job /spec/successPolicy'])
  })
  it('with indexes has a name that makes host names', () => {
    expect(judge(job('completionMode: Indexed\ncompletions: 2', { name: 'my.work' }))).toEqual([
      'job /metadata/name',
    ])
    expect(judge(job('completions: 2', { name: 'my.work' }))).toEqual([])
  })
  it('has a selector by hand only when it says so', () => {
    const labels = '{app: work}'
    expect(judge(job('manualSelector: true\nselector: {matchLabels: {app: work}}', { labels }))).toEqual([])
    expect(judge(job('manualSelector: true'))).toEqual(['job-selector /spec/selector'])
    expect(judge(job('selector: {matchLabels: {app: work}}', { labels }))).toEqual([
      'job-selector /spec/selector',
    ])
    expect(judge(job('suspend: true', { labels: '{job-name: other}' }))).toEqual([
      'job-selector /spec/template/metadata/labels/job-name',
    ])
    expect(judge(job('suspend: true', { labels: '{job-name: work}' }))).toEqual([])
  })
  it('changes little once it exists', () => {
    expect(judge(job('backoffLimit: 5\nparallelism: 2'), job('backoffLimit: 1\nparallelism: 1'))).toEqual([])
    expect(judge(job('completions: 3'), job('completions: 2'))).toEqual(['immutable-field /spec/completions'])
    expect(judge(job('suspend: false', { policy: 'OnFailure' }), job('suspend: false'))).toEqual([
      'immutable-field /spec/template',
    ])
    expect(judge(job('suspend: true', { labels: '{a: b}' }), job('suspend: true'))).toEqual([])
    expect(judge(job('suspend: false', { labels: '{a: b}' }), job('suspend: false'))).toEqual([
      'immutable-field /spec/template',
    ])
  })
})

describe('the failure policy of a Job', () => {
  const of = (rule: string, more = '') => judge(job(`podFailurePolicy: {rules: [${rule}]}\n${more}`))
  const path = '/spec/podFailurePolicy/rules/0'
  it.each([
    '{action: FailJob, onExitCodes: {operator: In, values: [1, 42]}}',
    '{action: Ignore, onPodConditions: [{type: DisruptionTarget}]}',
    '{action: Count, onExitCodes: {containerName: main, operator: NotIn, values: [0]}}',
  ])('can be %s', (rule) => expect(of(rule)).toEqual([]))
  it.each([
    ['{action: Retry, onExitCodes: {operator: In, values: [1]}}', '/action'],
    ['{action: FailIndex, onExitCodes: {operator: In, values: [1]}}', '/action'],
    ['{action: FailJob, onExitCodes: {operator: In, values: [0]}}', '/onExitCodes/values/0'],
    ['{action: FailJob, onExitCodes: {operator: In, values: [2, 1]}}', '/onExitCodes/values'],
    ['{action: FailJob, onExitCodes: {operator: In, values: [1, 1]}}', '/onExitCodes/values/1'],
    ['{action: FailJob, onExitCodes: {operator: In, values: []}}', '/onExitCodes/values'],
    [
      '{action: FailJob, onExitCodes: {containerName: other, operator: In, values: [1]}}',
      '/onExitCodes/containerName',
    ],
    ['{action: FailJob}', ''],
  ])('cannot be %s', (rule, at) => expect(of(rule)).toEqual([`job-policy ${path}${at}`]))
  it('judges pods that are not restarted in place', () => {
    const rule = '{action: FailJob, onExitCodes: {operator: In, values: [1]}}'
    expect(judge(job(`podFailurePolicy: {rules: [${rule}]}`, { policy: 'OnFailure' }))).toEqual([
      'restart-policy /spec/template/spec/restartPolicy',
    ])
    expect(of(rule, 'podReplacementPolicy: TerminatingOrFailed')).toEqual(['job /spec/podReplacementPolicy'])
  })
})

describe('the success policy of a Job', () => {
  const of = (rule: string) =>
    judge(job(`completionMode: Indexed\ncompletions: 5\nsuccessPolicy: {rules: [${rule}]}`))
  it.each([
    '{succeededCount: 5}',
    '{succeededIndexes: "0,2-4"}',
    '{succeededIndexes: "1-3", succeededCount: 3}',
  ])('can be %s', (rule) => expect(of(rule)).toEqual([]))
  it.each([
    ['{succeededCount: 6}', '/succeededCount'],
    ['{succeededIndexes: "5"}', '/succeededIndexes'],
    ['{succeededIndexes: "3,1"}', '/succeededIndexes'],
    ['{succeededIndexes: "1-3", succeededCount: 4}', '/succeededCount'],
    ['{}', ''],
  ])('cannot be %s', (rule, at) => expect(of(rule)).toEqual([`job-policy /spec/successPolicy/rules/0${at}`]))
})
