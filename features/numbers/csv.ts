type Cell = string | number

/**
 * Excel, which is what most people open such a file with, takes a CSV without it for the machine's old encoding, and
 * shows Chinese titles as nonsense. Readers of Unicode skip it.
 */
const byteOrderMark = '\uFEFF'

/** Spreadsheets run what begins like this, and strangers choose what sites are called (OWASP, "CSV Injection"). */
const formula = /^[\s]*[=+\-@\t\r]/

function toField(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  const text = formula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as CSV (RFC 4180): CRLF behind every line, quotes where they are needed, no formulas. */
export function toCsv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return byteOrderMark + [head, ...rows].map((row) => `${row.map(toField).join(',')}\r\n`).join('')
}
