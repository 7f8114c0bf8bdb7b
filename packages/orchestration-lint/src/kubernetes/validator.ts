import type { Report } from '../report.ts'
import type { Field } from './field.ts'
import type { KubernetesRuleId } from './rules.ts'

/** What an object is. `group` is empty for the core group. */
export interface GroupVersionKind {
  readonly group: string
  readonly version: string
  readonly kind: string
}

/** What a validator knows beside the object. */
export interface Context {
  readonly report: Report<KubernetesRuleId>
  readonly gvk: GroupVersionKind
  /** Whether objects of this kind live in a namespace; custom resources count as such. */
  readonly namespaced: boolean
  /** The object as it was applied before: then this is an update. */
  readonly before?: Field
}

/**
 * Says what the API server's validation refuses in one object. It sees only objects that decoded without an error:
 * every field is known and has the type that the API gives it, so that a look at the kind of a node suffices.
 */
export type Validator = (object: Field, context: Context) => void

/**
 * Validators by `Kind`, or by `group/Kind` where several groups have a kind of that name; `*` is for every object,
 * custom resources too.
 */
export type Validators = Readonly<Record<string, readonly Validator[]>>
