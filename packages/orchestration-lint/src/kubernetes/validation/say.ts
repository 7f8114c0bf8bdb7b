import type { Words } from '../../diagnostic.ts'
import type { Field } from '../field.ts'
import type { KubernetesRuleId } from '../rules.ts'
import type { Context } from '../validator.ts'

/**
 * Reports what is wrong with a field.
 * @param path where the API server names another path than the manifest's own (it speaks of its internal types)
 */
export type Say = (rule: KubernetesRuleId, at: Field, words: Words, path?: string) => void

/** What to underline: a scalar itself, but only the key of a whole block. */
function spanOf(field: Field) {
  return field.mapping || field.sequence ? field.keySpan : field.span
}

export function sayerOf({ report }: Pick<Context, 'report'>): Say {
  return (rule, at, words, path = at.path) => report.add(rule, spanOf(at), words, { path })
}

/** The string of a field; empty, as in Go, when it is not there. */
export function textOf(field: Field): string {
  return field.text ?? ''
}
