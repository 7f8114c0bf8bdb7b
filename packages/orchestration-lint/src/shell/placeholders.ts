/** Stands for what the reader has to fill in: a character that no command line has. */
export const placeholder = '\uE000'

const angled = /(?<![<\w$({])<[\p{L}][^<>|&;()$`"'\n]{0,80}(?<=[\p{L}\p{N}_.-])>/gu

/**
 * Masks `<name>`, which readers replace and bash would take for a redirection. Offsets stay the same.
 */
export function maskPlaceholders(text: string): string {
  if (!text.includes('<')) return text
  return text.replaceAll(angled, (found) => placeholder.repeat(found.length))
}
