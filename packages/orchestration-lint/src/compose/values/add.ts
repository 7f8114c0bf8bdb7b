import type { Words } from '../../diagnostic.ts'
import type { Span } from '../../report.ts'
import type { ComposeRuleId } from '../rules.ts'

/** Says something about the field that is being judged, or about a part of it. */
export type Add = (rule: ComposeRuleId, message: Words, at?: Span) => void
