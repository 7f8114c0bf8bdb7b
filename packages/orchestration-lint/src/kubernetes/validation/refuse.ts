import type { Words } from '../../diagnostic.ts'
import type { Field } from '../field.ts'
import type { KubernetesRuleId } from '../rules.ts'
import type { Problem } from './names.ts'
import type { Say } from './say.ts'
import { missing, negative, notBetween, notOneOf } from './words.ts'

/** A JSON pointer as Kubernetes spells paths: `spec.ports[0].name`. */
export function spell(path: string): string {
  let spelled = ''
  for (const part of path.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~')
    if (/^\d+$/.test(name) || /[./]/.test(name)) spelled += `[${name}]`
    else spelled += spelled === '' ? name : `.${name}`
  }
  return spelled
}

/** Refuses the absence of a field; `why` says what it is for and what to write. */
export function refuseMissing(say: Say, rule: KubernetesRuleId, field: Field, why: Words): void {
  say(rule, field, missing(spell(field.path), why))
}

/** Whether a text is there that is not empty. Refuses its absence. */
export function requireText(say: Say, rule: KubernetesRuleId, field: Field, why: Words): boolean {
  if (field.text) return true
  refuseMissing(say, rule, field, why)
  return false
}

/**
 * Refuses a word that the API does not know; one that is not there is the default.
 * @param path where the server names the parent instead
 */
export function requireOneOf(
  say: Say,
  rule: KubernetesRuleId,
  field: Field,
  allowed: readonly string[],
  path = field.path,
): boolean {
  const value = field.text
  if (value === undefined || allowed.includes(value)) return true
  say(rule, field, notOneOf(spell(field.path), value, allowed), path)
  return false
}

/** Refuses a negative number. */
export function requireNotNegative(say: Say, rule: KubernetesRuleId, ...fields: Field[]): void {
  for (const field of fields)
    if (field.number !== undefined && field.number < 0)
      say(rule, field, negative(spell(field.path), field.number))
}

/** Refuses a number outside of its bounds. */
export function requireBetween(
  say: Say,
  rule: KubernetesRuleId,
  field: Field,
  low: number,
  high: number,
): boolean {
  const value = field.number
  if (value === undefined || (value >= low && value <= high)) return true
  say(rule, field, notBetween(spell(field.path), value, low, high))
  return false
}

/** Refuses a text that is not the name it must be; one that is empty or not there passes. */
export function requireName(
  say: Say,
  rule: KubernetesRuleId,
  field: Field,
  check: (value: string) => Problem,
): boolean {
  const problem = field.text ? check(field.text) : undefined
  if (!problem) return true
  say(rule, field, problem)
  return false
}
