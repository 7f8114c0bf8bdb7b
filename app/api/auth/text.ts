/** A field that a form may or may not have sent. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
