import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { dnsLabel } from '../names.ts'
import { requireName, requireNotNegative, requireOneOf } from '../refuse.ts'
import { isSame } from '../same.ts'
import { sayerOf, type Say } from '../say.ts'
import { validateClaimSpec } from '../storage/volume-claim.ts'
import { validateSelector } from './selector.ts'

const rule = 'kubernetes/update-strategy'

function validateStrategy(say: Say, strategy: Field): void {
  const type = strategy.get('type')
  const rolling = strategy.get('rollingUpdate')
  if (type.text && !requireOneOf(say, rule, type, ['RollingUpdate', 'OnDelete'], strategy.path)) return
  if (type.text === 'OnDelete') {
    if (rolling.isSet)
      say(rule, rolling, {
        en: '`rollingUpdate` has no meaning with `type: OnDelete`, where pods are replaced when somebody deletes them. Remove it.',
        zh: '`type: OnDelete` 时只有手动删除 Pod 才会替换，`rollingUpdate` 没有意义。请删除它。',
      })
    return
  }
  // `maxUnavailable` is behind a feature gate that is off in 1.36: the server drops it before it validates.
  requireNotNegative(say, rule, rolling.get('partition'))
}

const mutable = new Set([
  'replicas',
  'ordinals',
  'template',
  'updateStrategy',
  'revisionHistoryLimit',
  'persistentVolumeClaimRetentionPolicy',
  'minReadySeconds',
])

/** Status and names of kinds are the server's own in a claim template. */
const ofNoConsequence = new Set(['status', 'apiVersion', 'kind', 'creationTimestamp'])

function validateUpdate(say: Say, before: Field, after: Field): void {
  const names = new Set([...before.fields, ...after.fields].map(({ name }) => name))
  for (const name of names)
    if (!mutable.has(name) && !isSame(before.get(name), after.get(name), name, ofNoConsequence))
      say(
        'kubernetes/immutable-field',
        after.get(name),
        {
          en: `\`${name}\` of a StatefulSet cannot be changed once it exists; only \`replicas\`, \`ordinals\`, \`template\`, \`updateStrategy\`, \`revisionHistoryLimit\`, \`persistentVolumeClaimRetentionPolicy\` and \`minReadySeconds\` can. Delete it with \`--cascade=orphan\` and create it anew to keep its pods.`,
          zh: `StatefulSet 创建之后不能再改 \`${name}\`；能改的只有 \`replicas\`、\`ordinals\`、\`template\`、\`updateStrategy\`、\`revisionHistoryLimit\`、\`persistentVolumeClaimRetentionPolicy\` 和 \`minReadySeconds\`。可以用 \`--cascade=orphan\` 删除后重建，以保留其 Pod。`,
        },
        after.path,
      )
}

export function validateStatefulSet(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  const policy = spec.get('podManagementPolicy')
  if (policy.text) requireOneOf(say, 'kubernetes/stateful-set', policy, ['OrderedReady', 'Parallel'])
  validateStrategy(say, spec.get('updateStrategy'))
  const retention = spec.get('persistentVolumeClaimRetentionPolicy')
  for (const field of [retention.get('whenDeleted'), retention.get('whenScaled')])
    if (field.text) requireOneOf(say, 'kubernetes/stateful-set', field, ['Retain', 'Delete'])
  requireNotNegative(say, 'kubernetes/replicas', spec.get('replicas'), spec.get('minReadySeconds'))
  // One that was negative before may stay so.
  if ((context.before?.get('spec', 'revisionHistoryLimit').number ?? 0) >= 0)
    requireNotNegative(say, 'kubernetes/replicas', spec.get('revisionHistoryLimit'))
  requireNotNegative(say, 'kubernetes/stateful-set', spec.get('ordinals', 'start'))
  if (!context.before) requireName(say, 'kubernetes/stateful-set', spec.get('serviceName'), dnsLabel)
  validateSelector(say, spec)
  if (context.before) validateUpdate(say, context.before.get('spec'), spec)
  else for (const claim of spec.get('volumeClaimTemplates').items) validateClaimSpec(say, claim.get('spec'))
}
