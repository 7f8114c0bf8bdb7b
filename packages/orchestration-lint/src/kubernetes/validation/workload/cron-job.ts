import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { problemOfSchedule } from './cron-schedule.ts'
import { validateJobSpec } from './job.ts'
import { requireNotNegative, requireOneOf, requireText } from '../refuse.ts'
import { sayerOf, type Say } from '../say.ts'
import { isTimeZone } from './time-zone.ts'
import { shown } from '../words.ts'

function validateSchedule(say: Say, spec: Field, before: Field | undefined): void {
  const schedule = spec.get('schedule')
  const about = 'kubernetes/cron-schedule'
  if (
    !requireText(say, about, schedule, {
      en: 'Write five fields, for example `"0 3 * * *"` for three o’clock every night.',
      zh: '请写五个字段，例如每天凌晨三点是 `"0 3 * * *"`。',
    })
  )
    return
  const text = schedule.text ?? ''
  const withZone = text.includes('TZ')
  const old = before?.get('schedule').text ?? ''
  if (withZone && !old.includes('TZ'))
    say(about, schedule, {
      en: 'A time zone does not belong into the schedule: write it into `timeZone` and leave the five fields here.',
      zh: '调度表达式里不能写时区：请把它写进 `timeZone`，这里只留五个字段。',
    })
  else if (withZone && spec.get('timeZone').isSet)
    say(about, schedule, {
      en: 'The time zone is in the schedule and in `timeZone`: remove it here.',
      zh: '调度表达式和 `timeZone` 里都有时区：请从这里删除。',
    })
  if (withZone) return
  const problem = problemOfSchedule(text)
  if (problem) say(about, schedule, problem)
}

function validateTimeZone(say: Say, zone: Field): void {
  if (!zone.isSet) return
  const name = zone.text ?? ''
  if (/^local$/i.test(name) || !isTimeZone(name))
    say('kubernetes/cron-time-zone', zone, {
      en: `${shown(name)} is not a time zone of the IANA database: write one by its name, for example \`Europe/Berlin\`, \`Asia/Shanghai\` or \`Etc/UTC\`.`,
      zh: `${shown(name)} 不是 IANA 时区数据库中的时区：请写完整的名称，例如 \`Europe/Berlin\`、\`Asia/Shanghai\` 或 \`Etc/UTC\`。`,
    })
}

export function validateCronJob(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  const job = spec.get('jobTemplate', 'spec')
  const before = context.before?.get('spec')
  validateSchedule(say, spec, before)
  requireNotNegative(say, 'kubernetes/cron-job', spec.get('startingDeadlineSeconds'))
  if (before?.get('timeZone').text !== spec.get('timeZone').text || !before)
    validateTimeZone(say, spec.get('timeZone'))
  const policy = spec.get('concurrencyPolicy')
  if (policy.text) requireOneOf(say, 'kubernetes/cron-job', policy, ['Allow', 'Forbid', 'Replace'])
  validateJobSpec(say, job, false)
  const selector = job.get('selector')
  if (selector.isSet)
    say('kubernetes/job-selector', selector, {
      en: 'Each Job of a CronJob gets a selector of its own. Remove it.',
      zh: 'CronJob 的每个 Job 都会得到自己的选择器。请删除它。',
    })
  const manual = job.get('manualSelector')
  if (manual.boolean === true)
    say('kubernetes/job-selector', manual, {
      en: 'The Jobs of a CronJob cannot have a selector written by hand: they would count each other’s pods. Remove it.',
      zh: 'CronJob 的 Job 不能手写选择器：它们会互相统计对方的 Pod。请删除它。',
    })
  requireNotNegative(
    say,
    'kubernetes/cron-job',
    spec.get('successfulJobsHistoryLimit'),
    spec.get('failedJobsHistoryLimit'),
  )
}
