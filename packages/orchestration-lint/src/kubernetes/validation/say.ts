import type { Field } from '../field.ts'
import type { KubernetesRuleId } from '../rules.ts'
import type { Context } from '../validator.ts'
import type { Correction } from './words.ts'

/**
 * Reports what is wrong with a field.
 * @param path where the API server names another path than the manifest's own (it speaks of its internal types)
 */
export type Say = (rule: KubernetesRuleId, at: Field, words: Correction, path?: string) => void

/** What to underline: a scalar itself, but only the key of a whole block. */
function spanOf(field: Field) {
  return field.mapping || field.sequence ? field.keySpan : field.span
}

export function sayerOf({ report }: Pick<Context, 'report'>): Say {
  return (rule, at, { en, zh, instead }, path = at.path) => {
    const span = spanOf(at)
    const fix =
      instead !== undefined && at.node?.kind === 'scalar'
        ? {
            title: { en: `Write \`${instead}\``, zh: `改写为 \`${instead}\`` },
            edits: [{ ...span, text: instead }],
          }
        : undefined
    report.add(rule, span, { en, zh }, { path, ...(fix && { fix }) })
  }
}

/** The string of a field; empty, as in Go, when it is not there. */
export function textOf(field: Field): string {
  return field.text ?? ''
}
