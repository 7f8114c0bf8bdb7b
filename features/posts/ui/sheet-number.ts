/** A drawing's number as it stands on the sheet: `007`. */
export function sheetNumber(number: number): string {
  return String(number).padStart(3, '0')
}
