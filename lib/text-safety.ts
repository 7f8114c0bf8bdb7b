/**
 * Characters that turn the direction of what follows (Unicode UAX #9): embeddings, overrides and isolates.
 * A comment with one could make text around it read backwards ("Trojan Source", CVE-2021-42574).
 */
const directionControls = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g

/** Text as it may be shown: without characters that reorder it. */
export function withoutDirectionControls(text: string): string {
  return text.replace(directionControls, '')
}

/** C0, DEL and C1, without tab, line feed and carriage return. */
const textControls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/

/** Whether a text has a control character that no text needs, or half of a surrogate pair. */
export function hasControls(text: string): boolean {
  return textControls.test(text) || !text.isWellFormed()
}

/** Whether one line of text has a control character, tabs and line breaks included. */
export function hasLineControls(text: string): boolean {
  return /[\t\n\r\u2028\u2029]/.test(text) || hasControls(text)
}

/** Whether nothing of a text would be seen: white space, format characters, invisible fillers. */
export function isBlank(text: string): boolean {
  return /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]*$/u.test(text)
}

/** Characters as people count them for a limit: Unicode code points. */
export function characterCount(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}
