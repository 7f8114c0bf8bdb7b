/** A field below the file: names, and the position in lists as numbers. */
export type Path = readonly (string | number)[]

const escapes: Readonly<Record<string, string>> = { '~': '~0', '/': '~1' }

/** As a JSON pointer (RFC 6901). */
export function pointerOf(path: Path): string {
  return path.map((part) => `/${String(part).replace(/[~/]/gu, (unit) => escapes[unit] ?? unit)}`).join('')
}

/** As Compose writes it: `services.web.ports.0`. */
export function dotted(path: Path): string {
  return path.join('.')
}

/** Finds what is known about a field by its path, one step at a time. `*` stands for any name, `[]` for any item. */
export class PathTable<Value> {
  value: Value | undefined
  private readonly children = new Map<string, PathTable<Value>>()

  static of<Value>(entries: Readonly<Record<string, Value>>): PathTable<Value> {
    const table = new PathTable<Value>()
    for (const [path, value] of Object.entries(entries)) {
      let at = table
      for (const part of path.split('.')) {
        let next = at.children.get(part)
        if (!next) at.children.set(part, (next = new PathTable<Value>()))
        at = next
      }
      at.value = value
    }
    return table
  }

  step(part: string | number): PathTable<Value> | undefined {
    if (typeof part === 'number') return this.children.get('[]')
    return this.children.get(part) ?? this.children.get('*')
  }
}

/** The page of the documentation that is about a field. */
export function pageOf(path: Path): string {
  const base = 'https://docs.docker.com/reference/compose-file'
  const [section, , field, inner] = path
  if (section === 'services') {
    if (field === 'build') return `${base}/build/${typeof inner === 'string' ? `#${inner}` : ''}`
    if (field === 'deploy') return `${base}/deploy/${typeof inner === 'string' ? `#${inner}` : ''}`
    if (field === 'develop') return `${base}/develop/#watch`
    return `${base}/services/${typeof field === 'string' ? `#${field}` : ''}`
  }
  if (
    section === 'networks' ||
    section === 'volumes' ||
    section === 'secrets' ||
    section === 'configs' ||
    section === 'models'
  )
    return `${base}/${section}/`
  if (section === 'include') return `${base}/include/`
  if (section === 'version' || section === 'name') return `${base}/version-and-name/`
  return `${base}/`
}
