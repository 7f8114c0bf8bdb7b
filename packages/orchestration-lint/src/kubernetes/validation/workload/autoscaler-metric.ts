import type { Field } from '../../field.ts'
import { validateApiVersion, validateObjectReference } from './object-reference.ts'
import { dnsLabel, pathSegment } from '../names.ts'
import { quantityOf } from '../quantity.ts'
import { refuseMissing, requireBetween, requireName, requireOneOf, requireText, spell } from '../refuse.ts'
import { containerResource } from '../resource-names.ts'
import type { Say } from '../say.ts'
import { choice } from '../words.ts'

const rule = 'kubernetes/autoscaler-metric'

/** The field that goes with each type, in the order in which the server looks at them. */
const fieldOf: Readonly<Record<string, string>> = {
  Object: 'object',
  External: 'external',
  Pods: 'pods',
  Resource: 'resource',
  ContainerResource: 'containerResource',
}
const types = ['ContainerResource', 'External', 'Object', 'Pods', 'Resource']
const targetTypes = ['Utilization', 'Value', 'AverageValue']

function validateTarget(say: Say, target: Field): void {
  const type = target.get('type')
  if (!type.text)
    refuseMissing(say, rule, type, {
      en: `Write ${choice(targetTypes).en}: how the number is to be read.`,
      zh: `请写 ${choice(targetTypes).zh}：说明这个数如何理解。`,
    })
  else requireOneOf(say, rule, type, targetTypes)
  for (const name of ['value', 'averageValue']) {
    const field = target.get(name)
    const quantity = quantityOf(field)
    if (quantity && quantity.nano <= 0n)
      say(rule, field, {
        en: `\`${spell(field.path)}\` must be positive: no number of pods could reach it.`,
        zh: `\`${spell(field.path)}\` 必须是正数：否则再多的 Pod 也达不到。`,
      })
  }
  requireBetween(say, rule, target.get('averageUtilization'), 1, Infinity)
}

function validateMetricName(say: Say, metric: Field): void {
  const name = metric.get('name')
  if (requireText(say, rule, name, { en: 'It is the name of the metric.', zh: '它是指标的名称。' }))
    requireName(say, rule, name, pathSegment)
}

/** What a target must hold, and which two fields exclude each other. */
function demandTarget(
  say: Say,
  target: Field,
  either: readonly string[],
  exclusive: string | undefined,
): void {
  const given = either.filter((name) => target.get(name).isSet)
  const last = either.at(-1) ?? ''
  if (given.length === 0)
    refuseMissing(say, rule, target.get(last), {
      en: `The target of this type of metric is ${choice(either).en}.`,
      zh: `这种指标的目标是 ${choice(either).zh}。`,
    })
  if (exclusive !== undefined && given.length > 1)
    say(rule, target.get(exclusive), {
      en: `The target is given twice, by ${choice(either).en}. Keep one of them.`,
      zh: `目标写了两次（${choice(either).zh}）。请只保留一个。`,
    })
}

const sources: Readonly<Record<string, (say: Say, source: Field) => void>> = {
  object(say, source) {
    validateObjectReference(say, source.get('describedObject'))
    validateApiVersion(say, source.get('describedObject', 'apiVersion'), false)
    validateMetricName(say, source.get('metric'))
    validateTarget(say, source.get('target'))
    demandTarget(say, source.get('target'), ['value', 'averageValue'], undefined)
  },
  external(say, source) {
    validateMetricName(say, source.get('metric'))
    validateTarget(say, source.get('target'))
    demandTarget(say, source.get('target'), ['value', 'averageValue'], 'value')
  },
  pods(say, source) {
    validateMetricName(say, source.get('metric'))
    validateTarget(say, source.get('target'))
    demandTarget(say, source.get('target'), ['averageValue'], undefined)
  },
  resource(say, source) {
    requireText(say, rule, source.get('name'), {
      en: 'Write `cpu` or `memory`.',
      zh: '请写 `cpu` 或 `memory`。',
    })
    validateTarget(say, source.get('target'))
    demandTarget(say, source.get('target'), ['averageValue', 'averageUtilization'], 'averageValue')
  },
  containerResource(say, source) {
    const name = source.get('name')
    if (requireText(say, rule, name, { en: 'Write `cpu` or `memory`.', zh: '请写 `cpu` 或 `memory`。' }))
      requireName(say, rule, name, containerResource)
    const container = source.get('container')
    if (
      requireText(say, rule, container, { en: 'It is the container to look at.', zh: '它是要观察的容器。' })
    )
      requireName(say, rule, container, dnsLabel)
    validateTarget(say, source.get('target'))
    demandTarget(say, source.get('target'), ['averageValue', 'averageUtilization'], 'averageValue')
  },
}

function validateMetric(say: Say, metric: Field): void {
  const type = metric.get('type')
  if (!type.text)
    refuseMissing(say, rule, type, { en: `Write ${choice(types).en}.`, zh: `请写 ${choice(types).zh}。` })
  else requireOneOf(say, rule, type, types)
  const present = Object.values(fieldOf).filter((name) => metric.get(name).isSet)
  const [first] = present
  if (first) sources[first]?.(say, metric.get(first))
  const expected = Object.hasOwn(fieldOf, type.text ?? '') ? fieldOf[type.text ?? ''] : undefined
  if (expected !== undefined && !metric.get(expected).isSet)
    refuseMissing(say, rule, metric.get(expected), {
      en: `A metric of the type \`${type.text}\` is described there.`,
      zh: `\`${type.text}\` 类型的指标要写在这里。`,
    })
  if (present.length > 1)
    for (const name of present.filter((each) => each !== expected))
      say(rule, metric.get(name), {
        en: `A metric has one source; this one is of the type \`${type.text ?? ''}\`. Make \`${name}\` an item of its own.`,
        zh: `一个指标只有一个来源；这一项的类型是 \`${type.text ?? ''}\`。请把 \`${name}\` 写成单独一项。`,
      })
}

export function validateMetrics(say: Say, metrics: Field): void {
  for (const metric of metrics.items) validateMetric(say, metric)
}
