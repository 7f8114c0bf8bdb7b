import { Failure } from '../failure.ts'

/** Reads CSV (RFC 4180, with LF as well as CRLF, and a mark of UTF-8): its lines of fields. @throws Failure */
export function readCsv(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, '')
  const rows: string[][] = []
  let row: string[] = []
  // A field, quoted or not, and what ends it.
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy
  while (field.lastIndex < source.length) {
    const at = field.lastIndex
    const match = field.exec(source)
    if (!match) throw new Failure(`Line ${rows.length + 1} is no CSV, at character ${at}.`)
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === ',') {
      if (field.lastIndex === source.length) row.push('')
      else continue
    }
    rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return rows.filter((each) => each.length > 1 || each[0] !== '')
}
