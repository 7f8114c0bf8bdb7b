/** The id of a block that shows an example file from a line on: where links to its lines lead. */
export function blockName(file: string, firstLine: number): string {
  return `${file}:${firstLine}`
}
