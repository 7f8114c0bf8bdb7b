import { describe, expect, it } from 'vitest'
import { judge } from '../test-judge-resources.ts'

describe('a CronJob', () => {
  const of = (spec: string, job = 'backoffLimit: 1', before?: string) => {
    const source = (each: string) => `
apiVersion: batch/v1
kind: CronJob
metadata: {name: nightly}
spec:
${each.replace(/^/gm, '  ')}
  jobTemplate:
    spec:
      ${job}
      template: {spec: {restartPolicy: Never, containers: [{name: main, image: work}]}}`
    return judge(source(spec), before === undefined ? undefined : source(before))
  }
  it('has a schedule', () => {
    expect(of('schedule: "0 3 * * *"')).toEqual([])
    expect(of('suspend: true')).toEqual(['cron-schedule /spec/schedule'])
    expect(of('schedule: "0 3 * *"')).toEqual(['cron-schedule /spec/schedule'])
  })
  it('has its time zone in a field of its own', () => {
    expect(of('schedule: "@daily"\ntimeZone: Asia/Shanghai')).toEqual([])
    expect(of('schedule: "CRON_TZ=UTC 0 3 * * *"')).toEqual(['cron-schedule /spec/schedule'])
    expect(of('schedule: "@daily"\ntimeZone: Local')).toEqual(['cron-time-zone /spec/timeZone'])
    expect(of('schedule: "@daily"\ntimeZone: ""')).toEqual(['cron-time-zone /spec/timeZone'])
    expect(of('schedule: "TZ=UTC 0 3 * * *"', undefined, 'schedule: "TZ=UTC 1 3 * * *"')).toEqual([])
  })
  it('allows, forbids or replaces what overlaps', () => {
    expect(of('schedule: "@daily"\nconcurrencyPolicy: Forbid')).toEqual([])
    expect(of('schedule: "@daily"\nconcurrencyPolicy: forbid')).toEqual(['cron-job /spec/concurrencyPolicy'])
    expect(of('schedule: "@daily"\nfailedJobsHistoryLimit: -1')).toEqual([
      'cron-job /spec/failedJobsHistoryLimit',
    ])
  })
  it('makes Jobs without a selector', () => {
    expect(of('schedule: "@daily"', 'selector: {matchLabels: {a: b}}')).toEqual([
      'job-selector /spec/jobTemplate/spec/selector',
    ])
    expect(of('schedule: "@daily"', 'completionMode: Indexed')).toEqual([
      'job /spec/jobTemplate/spec/completions',
    ])
  })
})
