import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { validateJobUpdate } from './job-update.ts'
import { validateFailurePolicy, validateSuccessPolicy } from './job-policy.ts'
import { validateJobSelector } from './job-selector.ts'
import { domainPrefixedPath } from '../domain-prefixed-path.ts'
import { dnsLabel } from '../names.ts'
import { refuseMissing, requireBetween, requireNotNegative, requireOneOf } from '../refuse.ts'
import { sayerOf, type Say } from '../say.ts'
import { shown } from '../words.ts'

const rule = 'kubernetes/job'
const mostIndexed = 100_000
const mostWhenMany = 10_000

function refuseUnlessIndexed(say: Say, field: Field): void {
  if (field.isSet)
    say(rule, field, {
      en: `\`${field.path.split('/').at(-1)}\` counts by index, so the Job needs \`completionMode: Indexed\`.`,
      zh: `\`${field.path.split('/').at(-1)}\` 按索引计数，因此 Job 需要 \`completionMode: Indexed\`。`,
    })
}

function validateIndexed(say: Say, spec: Field, completions: number | undefined): void {
  const failed = spec.get('maxFailedIndexes')
  const parallelism = spec.get('parallelism')
  if (completions === undefined)
    refuseMissing(say, rule, spec.get('completions'), {
      en: 'With `completionMode: Indexed` there is one index for each completion.',
      zh: '`completionMode: Indexed` 时，每个 completion 对应一个索引。',
    })
  const many = (completions ?? 0) > mostIndexed && spec.get('backoffLimitPerIndex').isSet
  const most = many ? mostWhenMany : mostIndexed
  requireBetween(say, rule, parallelism, -Infinity, most)
  requireBetween(say, rule, failed, -Infinity, Math.min(most, completions ?? most))
  if (many && !failed.isSet)
    refuseMissing(say, rule, failed, {
      en: `It must bound the failures of a Job with more than ${mostIndexed} completions.`,
      zh: `completions 超过 ${mostIndexed} 的 Job 必须用它限制失败的数量。`,
    })
}

/** What a restart policy may be at all is said of the template. */
function validateRestartPolicy(say: Say, spec: Field): void {
  const policy = spec.get('template', 'spec', 'restartPolicy')
  if (policy.text === 'OnFailure' && spec.get('podFailurePolicy').isSet)
    say('kubernetes/restart-policy', policy, {
      en: '`podFailurePolicy` judges failed pods, so they must not be restarted in place: write `restartPolicy: Never`.',
      zh: '`podFailurePolicy` 要判断失败的 Pod，因此不能原地重启：请写 `restartPolicy: Never`。',
    })
}

/**
 * As `validateJobSpec` of pkg/apis/batch/validation.
 * @param defaulted whether the server filled in `completions` and `parallelism`, as for a Job of its own
 */
export function validateJobSpec(say: Say, spec: Field, defaulted: boolean): void {
  const mode = spec.get('completionMode')
  const managedBy = spec.get('managedBy')
  const perIndex = spec.get('backoffLimitPerIndex')
  const maxFailed = spec.get('maxFailedIndexes')
  requireNotNegative(
    say,
    rule,
    ...['parallelism', 'completions', 'activeDeadlineSeconds', 'backoffLimit', 'ttlSecondsAfterFinished'].map(
      (name) => spec.get(name),
    ),
    perIndex,
    maxFailed,
  )
  if (maxFailed.isSet && !perIndex.isSet)
    refuseMissing(say, rule, perIndex, {
      en: '`maxFailedIndexes` counts the indexes that used up this limit.',
      zh: '`maxFailedIndexes` 统计的是用完该限额的索引。',
    })
  if (managedBy.isSet) {
    const problem = domainPrefixedPath(managedBy.text ?? '')
    if (problem) say(rule, managedBy, problem)
    else if ((managedBy.text ?? '').length > 63)
      say(rule, managedBy, {
        en: `${shown(managedBy.text)} is too long: \`managedBy\` takes at most 63 characters.`,
        zh: `${shown(managedBy.text)} 太长：\`managedBy\` 最多 63 个字符。`,
      })
  }
  requireOneOf(say, rule, mode, ['NonIndexed', 'Indexed'])
  const alone = defaulted && !spec.get('parallelism').isSet
  const completions = spec.get('completions').number ?? (alone ? 1 : undefined)
  if (mode.text === 'Indexed') validateIndexed(say, spec, completions)
  else for (const field of [perIndex, maxFailed, spec.get('successPolicy')]) refuseUnlessIndexed(say, field)
  if (spec.get('podFailurePolicy').isSet) validateFailurePolicy(say, spec)
  if (mode.text === 'Indexed' && spec.get('successPolicy').isSet)
    validateSuccessPolicy(say, spec, completions ?? 0)
  const replacement = spec.get('podReplacementPolicy')
  requireOneOf(
    say,
    rule,
    replacement,
    spec.get('podFailurePolicy').isSet ? ['Failed'] : ['Failed', 'TerminatingOrFailed'],
  )
  validateRestartPolicy(say, spec)
}

export function validateJob(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  const name = object.get('metadata', 'name')
  if (!context.before) validateJobSelector(say, object)
  validateJobSpec(say, spec, true)
  if (context.before) return validateJobUpdate(say, context.before.get('spec'), spec)
  const completions = spec.get('completions').number ?? 0
  if (spec.get('completionMode').text !== 'Indexed' || completions <= 0 || !name.text) return
  const hostname = `${name.text}-${completions - 1}`
  if (dnsLabel(hostname))
    say(rule, name, {
      en: `The pods of an indexed Job are named after it, up to ${shown(hostname)}, which is no host name. Take a shorter name without dots.`,
      zh: `带索引的 Job 以自己的名称命名 Pod，最后一个是 ${shown(hostname)}，它不是有效的主机名。请换一个更短、不带点的名称。`,
    })
}
