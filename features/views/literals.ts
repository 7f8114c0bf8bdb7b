/**
 * Bytes or text as a literal of hexadecimal digits, which can be nothing else. A batch has hundreds of values, and as
 * parameters each of them takes the client longer than the server takes for its row.
 */
export function literal(value: Uint8Array | string): string {
  const digits = Buffer.from(value).toString('hex')
  if (typeof value === 'string') return `_utf8mb4 x'${digits}'`
  return digits === '' ? "''" : `x'${digits}'`
}

/** Rows of literals and of numbers, for VALUES. */
export function rowLiterals(rows: readonly (readonly (Uint8Array | string | number)[])[]): string {
  const cellOf = (cell: Uint8Array | string | number) =>
    typeof cell === 'number' ? String(cell) : literal(cell)
  return rows.map((row) => `(${row.map(cellOf).join(', ')})`).join(', ')
}
