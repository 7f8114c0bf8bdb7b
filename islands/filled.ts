/**
 * A sentence with its slots filled: `{name}` by `values.name`. Of `replace`, a value like `$&` would mean something,
 * and one like `{number}` would be filled itself by the next; names of readers may be either.
 */
export function filled(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
}
