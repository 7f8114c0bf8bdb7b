import type { Severity, Words } from '../diagnostic.ts'
import type { Place } from './model.ts'
import type { AcrossRuleId } from './rules.ts'

/** Tells a finding at a place in one of the files. */
export type Say = (rule: AcrossRuleId, at: Place, message: Words, severity?: Severity) => void

/** Objects whose namespace is not written may come into any. */
export function mayShareNamespace(one: string, other: string): boolean {
  return one === other || one === '' || other === ''
}
