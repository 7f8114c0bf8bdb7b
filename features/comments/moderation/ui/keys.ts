import type { Decision } from '../model'

/** The keys of the decisions; the others are in `keyActions`. */
export const decisionKeys: Record<Decision, string> = {
  approve: 'a',
  reject: 'r',
  spam: 's',
  delete: 'd',
  restore: 'u',
}

export type KeyAction = Decision | 'next' | 'previous' | 'select' | 'edit' | 'undo' | 'help'

export const keyActions: Record<string, KeyAction> = {
  j: 'next',
  k: 'previous',
  x: 'select',
  e: 'edit',
  z: 'undo',
  '?': 'help',
  a: 'approve',
  r: 'reject',
  s: 'spam',
  d: 'delete',
  u: 'restore',
}

const typing =
  'input:not([type=checkbox]):not([type=radio]):not([type=submit]), textarea, select, [contenteditable]'

/** What a key asks for: nothing while somebody types, in a dialog, or together with Ctrl, Alt or the system's key. */
export function actionOf(event: KeyboardEvent): KeyAction | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined
  if (event.target instanceof Element && event.target.closest(`${typing}, dialog`)) return undefined
  return keyActions[event.key]
}
