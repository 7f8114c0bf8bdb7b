import type { Words } from '../../diagnostic.ts'
import type { Span } from '../../report.ts'
import type { ComposeRuleId } from '../rules.ts'

/** Says something about a service; the path is below it. */
export type Say = (
  rule: ComposeRuleId,
  at: Span,
  message: Words,
  ...path: readonly (string | number)[]
) => void
