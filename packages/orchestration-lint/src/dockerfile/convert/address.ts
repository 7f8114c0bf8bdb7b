/** Whether Go's net.ParseIP takes a text. */
export function isAddress(text: string): boolean {
  return text.includes(':') ? isVersion6(text) : isVersion4(text)
}

function isVersion4(text: string): boolean {
  const parts = text.split('.')
  return (
    parts.length === 4 && parts.every((part) => /^(?:0|[1-9][0-9]{0,2})$/.test(part) && Number(part) < 256)
  )
}

function isVersion6(text: string): boolean {
  const address = text.replace(/%.+$/, '')
  const halves = address.split('::')
  if (halves.length > 2) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  const last = groups.at(-1) ?? ''
  const hasVersion4 = last.includes('.')
  if (hasVersion4 && !isVersion4(last)) return false
  const plain = hasVersion4 ? groups.slice(0, -1) : groups
  if (!plain.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return false
  const count = plain.length + (hasVersion4 ? 2 : 0)
  return halves.length === 2 ? count < 8 : count === 8
}
