const alphabet = /^[A-Za-z\d+/]*={0,2}$/

/** Whether Go's `base64.StdEncoding` reads a text: it skips line ends, and wants the padding. */
export function isBase64(text: string): boolean {
  const plain = text.includes('\n') || text.includes('\r') ? text.replaceAll(/[\r\n]/g, '') : text
  return plain.length % 4 === 0 && alphabet.test(plain)
}
