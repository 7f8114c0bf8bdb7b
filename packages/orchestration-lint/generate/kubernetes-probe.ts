/** A validator that ajv compiled. */
export interface Validate {
  (data: unknown): boolean
  errors?: readonly { readonly instancePath: string }[] | null
}

function refuses(validate: Validate, name: string, value: unknown): boolean {
  validate({ [name]: value })
  const path = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
  return (validate.errors ?? []).some(({ instancePath }) => instancePath.startsWith(path))
}

function wrapped(type: string, value: unknown): unknown {
  if (type.startsWith('*')) return [wrapped(type.slice(1), value)]
  if (type.startsWith('%')) return { a: wrapped(type.slice(1), value) }
  return value
}

/** Refines `n` to int32 or int64 and `s` to bytes, which TypeScript does not know, by trying values out. */
export function probe(validate: Validate, name: string, type: string): string {
  const shape = type.slice(0, -1)
  if (type.endsWith('n') && /^[*%]*n$/.test(type)) {
    if (!refuses(validate, name, wrapped(type, 1.5))) return type
    return shape + (refuses(validate, name, wrapped(type, 2 ** 31)) ? 'i' : 'l')
  }
  if (
    /^[*%]*s$/.test(type) &&
    refuses(validate, name, wrapped(type, '%')) &&
    !refuses(validate, name, wrapped(type, 'AAAA'))
  )
    return `${shape}y`
  return type
}
