import type { Finding } from './finding'

/** The field that no reader sees, and that programs fill in because of its name. */
export const honeypotField = 'website'

/** Whether it was filled in. @param signals the fields of the request that are no part of the comment */
export function findHoneypot(signals: Record<string, unknown>): Finding[] {
  const value = signals[honeypotField]
  const isEmpty = value === undefined || value === null || value === ''
  return isEmpty ? [] : [{ code: 'honeypot', weight: 10 }]
}
