import type { Field } from '../../field.ts'
import { refuseMissing, requireOneOf, requireText } from '../refuse.ts'
import type { Say } from '../say.ts'

const rule = 'kubernetes/custom-resource'
const columnTypes = ['boolean', 'date', 'integer', 'number', 'string']

function validatePath(say: Say, path: Field, starts: readonly string[]): void {
  const example = `${starts[0] ?? '.'}replicas`
  const [en, zh] = [`It is a path such as \`${example}\`.`, `它是一个路径，例如 \`${example}\`。`]
  if (!requireText(say, rule, path, { en, zh })) return
  if (!starts.some((start) => path.text?.startsWith(start)))
    say(rule, path, {
      en: `The path has to begin with \`${starts.join('` or `')}\`, for example \`${example}\`.`,
      zh: `路径必须以 \`${starts.join('` 或 `')}\` 开头，例如 \`${example}\`。`,
    })
}

function validateColumn(say: Say, column: Field): void {
  const why = { en: 'It is the head of the column.', zh: '它是列的标题。' }
  requireText(say, rule, column.get('name'), why)
  const type = column.get('type')
  if (requireText(say, rule, type, { en: 'For example `string`.', zh: '例如 `string`。' }))
    requireOneOf(say, rule, type, columnTypes)
  validatePath(say, column.get('jsonPath'), ['.'])
}

/** Refuses what the columns and the scale of one version cannot be. */
export function validateVersion(say: Say, version: Field): void {
  for (const column of version.get('additionalPrinterColumns').items) validateColumn(say, column)
  const scale = version.get('subresources', 'scale')
  if (scale.isSet) {
    validatePath(say, scale.get('specReplicasPath'), ['.spec.'])
    validatePath(say, scale.get('statusReplicasPath'), ['.status.'])
    const selector = scale.get('labelSelectorPath')
    if (selector.text) validatePath(say, selector, ['.status.', '.spec.'])
  }
  const warning = version.get('deprecationWarning')
  if (warning.isSet && version.get('deprecated').boolean !== true)
    say(rule, warning, {
      en: 'Only a version with `deprecated: true` can have a `deprecationWarning`.',
      zh: '只有 `deprecated: true` 的版本才能有 `deprecationWarning`。',
    })
}

/** Refuses a conversion that has no webhook, and a webhook without its conversion. */
export function validateConversion(say: Say, conversion: Field): void {
  if (!conversion.isSet) return
  const strategy = conversion.get('strategy')
  const webhook = conversion.get('webhook')
  if (
    !requireText(say, rule, strategy, { en: 'Write `None` or `Webhook`.', zh: '请写 `None` 或 `Webhook`。' })
  )
    return
  if (!requireOneOf(say, rule, strategy, ['None', 'Webhook'])) return
  if (strategy.text === 'Webhook') {
    const why = { en: 'It says whom to ask for the conversion.', zh: '它说明向谁请求转换。' }
    if (!webhook.get('clientConfig').isSet) refuseMissing(say, rule, webhook.get('clientConfig'), why)
    if (webhook.get('conversionReviewVersions').items.length === 0)
      refuseMissing(say, rule, webhook.get('conversionReviewVersions'), {
        en: 'Write `[v1]`.',
        zh: '请写 `[v1]`。',
      })
  } else if (webhook.get('clientConfig').isSet)
    say(rule, webhook, {
      en: 'A `webhook` is for `strategy: Webhook` only.',
      zh: '`webhook` 只用于 `strategy: Webhook`。',
    })
}
