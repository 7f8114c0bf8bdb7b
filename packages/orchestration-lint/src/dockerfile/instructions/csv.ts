/** One record of comma-separated values as Go reads it; undefined when its quotes are wrong or it is empty. */
export function parseCsv(text: string): string[] | undefined {
  if (text === '' || text === '\n') return undefined
  const fields: string[] = []
  let at = 0
  for (;;) {
    if (text.charAt(at) === '"') {
      let field = ''
      at += 1
      for (;;) {
        const quote = text.indexOf('"', at)
        if (quote < 0) return undefined
        field += text.slice(at, quote)
        at = quote + 1
        if (text.charAt(at) !== '"') break
        field += '"'
        at += 1
      }
      if (at < text.length && text.charAt(at) !== ',') return undefined
      fields.push(field)
    } else {
      const comma = text.indexOf(',', at)
      const end = comma < 0 ? text.length : comma
      const field = text.slice(at, end)
      if (field.includes('"')) return undefined
      fields.push(field)
      at = end
    }
    if (at >= text.length) return fields
    at += 1
  }
}
