import type { Field } from '../../field.ts'
import type { KubernetesRuleId } from '../../rules.ts'
import { qualifiedName } from '../names.ts'
import { textOf } from '../say.ts'
import { shown } from '../words.ts'
import type { Pod } from './pod.ts'

/** Says what is wrong with `matchLabelKeys` and `mismatchLabelKeys` of a term. */
export function sayMatchLabelKeys({ say, isPod, metadata }: Pod, term: Field, rule: KubernetesRuleId): void {
  const selector = term.get('labelSelector')
  for (const name of ['matchLabelKeys', 'mismatchLabelKeys']) {
    const keys = term.get(name)
    if (keys.items.length === 0) continue
    if (!selector.isSet)
      say(rule, keys, {
        en: `\`${name}\` refines \`labelSelector\`, which is not set. Add it.`,
        zh: `\`${name}\` 用来细化 \`labelSelector\`，但后者没有设置。请加上它。`,
      })
    else
      for (const key of keys.items) {
        const problem = qualifiedName(textOf(key))
        if (problem) say(rule, key, problem)
      }
  }
  const mismatch = new Set(term.get('mismatchLabelKeys').items.map(textOf))
  // In a Pod, the server has by now added each key to the selector with the pod's own value; a second time is too much.
  const named = [
    ...selector.get('matchLabels').fields.map(({ name }) => name),
    ...selector.get('matchExpressions').items.map((each) => textOf(each.get('key'))),
  ]
  const seen = new Set(named)
  for (const [index, key] of term.get('matchLabelKeys').items.entries()) {
    const name = textOf(key)
    if (isPod && seen.has(name) && metadata.get('labels', name).isSet)
      say(
        rule,
        key,
        {
          en: `${shown(name)} is in \`labelSelector\` and in \`matchLabelKeys\`. Keep it in one of them.`,
          zh: `${shown(name)} 同时出现在 \`labelSelector\` 和 \`matchLabelKeys\` 中。请只保留一处。`,
        },
        `${term.path}/${index}`,
      )
    if (mismatch.has(name))
      say(rule, key, {
        en: `${shown(name)} cannot be in \`matchLabelKeys\` and in \`mismatchLabelKeys\`.`,
        zh: `${shown(name)} 不能同时出现在 \`matchLabelKeys\` 和 \`mismatchLabelKeys\` 中。`,
      })
  }
}
