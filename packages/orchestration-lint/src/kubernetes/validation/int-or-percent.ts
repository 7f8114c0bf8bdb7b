import type { Field } from '../field.ts'
import type { KubernetesRuleId } from '../rules.ts'
import { isPercent } from './names.ts'
import { spell } from './refuse.ts'
import type { Say } from './say.ts'
import { negative, shown } from './words.ts'

/** The number of an `IntOrString` with its percent sign dropped, as the server counts it; 0 for any other text. */
export function amountOf(field: Field, otherwise: number): number {
  if (field.number !== undefined) return field.number
  if (field.text === undefined) return otherwise
  if (isPercent(field.text)) return Number(field.text.slice(0, -1))
  return /^[-+]?\d{1,18}$/.test(field.text) ? Number(field.text) : 0
}

/** Refuses what is neither a number from 0 on nor a percentage. */
export function validateIntOrPercent(say: Say, rule: KubernetesRuleId, field: Field): void {
  if (field.number !== undefined && field.number < 0)
    say(rule, field, negative(spell(field.path), field.number))
  if (field.text === undefined || isPercent(field.text)) return
  const name = spell(field.path)
  say(rule, field, {
    en: `\`${name}\` is the text ${shown(field.text)}. It takes a number without quotes (\`2\`), or whole percent (\`25%\`): digits followed by \`%\`, nothing else.`,
    zh: `\`${name}\` 是文本 ${shown(field.text)}。它接受不带引号的数字（\`2\`），或者整数百分比（\`25%\`）：只能是数字加 \`%\`。`,
  })
}

/** Refuses more than all. */
export function validateAtMostAll(say: Say, rule: KubernetesRuleId, field: Field): void {
  if (field.text === undefined || !isPercent(field.text) || amountOf(field, 0) <= 100) return
  const name = spell(field.path)
  say(rule, field, {
    en: `\`${name}\` is ${shown(field.text)}, which is more than all pods. Write at most \`100%\`.`,
    zh: `\`${name}\` 是 ${shown(field.text)}，超过了全部 Pod。最多写 \`100%\`。`,
  })
}
