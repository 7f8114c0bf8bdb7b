/** `size` pieces after each other. */
export function many(size: number, piece: (index: number) => string): string {
  const made: string[] = []
  for (let index = 0; index < size; index += 1) made.push(piece(index))
  return made.join('')
}
