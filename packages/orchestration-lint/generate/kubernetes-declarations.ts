export interface DeclaredField {
  readonly name: string
  /** A primitive, the id of a type, or one of them after `*` for a list and `%` for a map. */
  readonly type: string
}

/** A type as its .d.ts declares it. */
export interface Declared {
  /** Such as `IoK8sApiCoreV1Pod`. */
  readonly id: string
  readonly fields: readonly DeclaredField[]
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  /** Where its compiled validator is. */
  readonly schema?: string
}

/** The type of a field, from how TypeScript writes it. */
function typeOf(written: string, aliases: ReadonlyMap<string, string>): string {
  const text = written.trim().replace(/;$/, '').trim()
  const list = /^Array<([\s\S]*)>$/.exec(text)
  if (list) return `*${typeOf(list[1] ?? '', aliases)}`
  const map = /^\{\s*\[key: string\]: ([\s\S]*?);?\s*\}$/.exec(text)
  if (map) return `%${typeOf(map[1] ?? '', aliases)}`
  if (text.startsWith('"') || text === 'string') return 's'
  if (text === 'boolean') return 'b'
  if (text === 'number') return 'n'
  // An object in an object, as the claim templates of a StatefulSet: it is declared in place, the type of its spec by
  // name, which gives away its own.
  const embedded = /"spec"\?: I(\w+)Spec;/.exec(text)?.[1]
  if (text.startsWith('{') && embedded !== undefined) return embedded
  if (text.startsWith('{')) throw new Error(`A type that is not known: ${text}`)
  return aliases.get(text) ?? text.replace(/^I(?=Io)/, '')
}

/** Reads the interface of a .d.ts file. */
export function fieldsOf(source: string): Declared | undefined {
  const id = /export type \{ I\w+ as I(\w+),/.exec(source)?.[1]
  const body = /export interface (I\w+)(?: extends TypeMeta)? \{\n([\s\S]*?)^\}/m.exec(source)
  if (!id) return undefined
  if (!body) return { id, fields: [] }
  const [, own = '', text = ''] = body
  const withoutComments = text.replaceAll(/^ {4}\/\*\*[\s\S]*?\*\/\n/gm, '')
  const fields: DeclaredField[] = []
  // A field ends at the semicolon that is indented like its name, or stands on the same line.
  for (const match of withoutComments.matchAll(
    /^ {4}"([^"]+)"\??: ([^;{]*;|(?:Array<)?\{[\s\S]*?^ {4}\}>?;)/gm,
  ))
    fields.push({ name: match[1] ?? '', type: typeOf(match[2] ?? '', new Map([[own, id]])) })
  const literal = (name: string) => new RegExp(`^ {4}"${name}": "([^"]+)";`, 'm').exec(withoutComments)?.[1]
  return { id, fields, apiVersion: literal('apiVersion'), kind: literal('kind') }
}
