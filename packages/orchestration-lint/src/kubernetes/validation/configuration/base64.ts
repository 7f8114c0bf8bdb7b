const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const sextets = new Map([...alphabet].map((character, value) => [character, value]))

/** The text of standard base64, byte for byte below 128, others as the replacement character. Never throws. */
export function decodeBase64(encoded: string): string {
  const parts: string[] = []
  let bits = 0
  let held = 0
  for (const character of encoded) {
    const value = sextets.get(character)
    if (value === undefined) continue
    bits = ((bits << 6) | value) & 0xffff
    held += 6
    if (held < 8) continue
    held -= 8
    const byte = (bits >> held) & 0xff
    parts.push(byte < 128 ? String.fromCharCode(byte) : '�')
  }
  return parts.join('')
}
