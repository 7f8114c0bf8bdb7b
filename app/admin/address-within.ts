/** An address below /admin that was sent back to us, or the queue: never a way to another site. */
export function addressWithin(value: unknown): string {
  if (typeof value !== 'string') return '/admin'
  return /^\/admin(?!.*\.\.)(?:[/?][\w/?=&%.~+:,-]*)?$/.test(value) ? value : '/admin'
}
