import type { Decision, ModeratedComment, Status } from '../model'
import type { Answer } from './api'
import { inSentences } from './sentences'

/** What stands at one comment of the list beside the comment itself. */
export type Entry = {
  status: Status
  /** What was sent and is not answered yet. */
  doing?: Decision | 'undo'
  /** Gone from this list, because it does not wait any more. */
  gone?: boolean
  conflict?: { by: string | null; status: Status | 'gone' }
  /** What failed, in the site's words; empty: nobody answered. */
  failure?: string
}

export type ListState = {
  entries: Record<string, Entry>
  /** The last action, which can be taken back. */
  last?: { action: Decision | 'undo'; batch: string; ids: string[]; left: number }
}

export type ListEvent =
  | { type: 'sent'; action: Decision | 'undo'; ids: string[] }
  | { type: 'answered'; action: Decision | 'undo'; ids: string[]; answer: Answer }

export function initialState(comments: ModeratedComment[]): ListState {
  return { entries: Object.fromEntries(comments.map(({ id, status }) => [id, { status }])) }
}

function failureOf(answer: Answer): string {
  return 'title' in answer ? inSentences(answer) : ''
}

/**
 * What a decision does to the list. It is shown as being done at once, and as done only when the site has said so.
 * @param keeps the state of the list's comments: whatever leaves it is gone from the list; undefined keeps all
 */
export function reduceList(keeps: Status | undefined) {
  return (state: ListState, event: ListEvent): ListState => {
    const entries = { ...state.entries }
    const change = (id: string, to: (entry: Entry) => Entry) => {
      const entry = entries[id]
      if (entry) entries[id] = to(entry)
    }
    if (event.type === 'sent') {
      for (const id of event.ids)
        change(id, ({ status, gone }) => ({ status, doing: event.action, ...(gone ? { gone } : {}) }))
      return { ...state, entries }
    }
    const { answer, action } = event
    if (!answer.ok) {
      for (const id of event.ids)
        change(id, ({ status, gone }) => ({ status, failure: failureOf(answer), ...(gone ? { gone } : {}) }))
      return { ...state, entries }
    }
    const { changed, conflicts, batch } = answer.outcome
    for (const { id, to } of changed)
      change(id, () => ({ status: to, ...(keeps && keeps !== to ? { gone: true } : {}) }))
    for (const { id, by, status } of conflicts)
      change(id, (entry) => ({
        status: status === 'gone' ? entry.status : status,
        conflict: { by, status },
      }))
    const last = { action, batch, ids: changed.map(({ id }) => id), left: conflicts.length }
    return { entries, ...(changed.length > 0 ? { last } : state.last ? { last: state.last } : {}) }
  }
}
