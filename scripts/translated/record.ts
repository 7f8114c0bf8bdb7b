import type { Locale } from '../../lib/locale.ts'

const frontMatter = /^---[ \t]*\r?\n([^]*?)^---[ \t]*$/m

/** A field with the indented lines or closing bracket that belong to it. */
const field = /^translation:.*\n(?:[ \t]+.*\n|[\]}].*\n)*/m

function withFields(source: string, change: (fields: string) => string): string {
  return source.replace(frontMatter, (whole, fields: string) => whole.replace(fields, () => change(fields)))
}

/** The article without the record, if it has one. */
export function withoutRecord(source: string): string {
  return withFields(source, (fields) => fields.replace(field, ''))
}

/**
 * Writes into an article's front matter of which state of its original it was made. All else stays as it is.
 * @param hashes of the original's sections; in quotes, since YAML takes some for numbers
 */
export function writeRecord(source: string, of: Locale, hashes: readonly string[]): string {
  const list = hashes.map((hash) => `'${hash}'`).join(', ')
  const record = `translation:\n  of: ${of}\n  sections: [${list}]\n`
  return withFields(source, (fields) => fields.replace(field, '') + record)
}
