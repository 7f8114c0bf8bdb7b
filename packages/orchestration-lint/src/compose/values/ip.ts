/** Whether a text is an IPv4 address, as Go's net.ParseIP has it: four decimal numbers without leading zeros. */
export function isIpv4(text: string): boolean {
  const parts = text.split('.', 5)
  return (
    parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/u.test(part) && Number(part) <= 255)
  )
}

/** Whether a text is an IPv6 address, without zone. */
export function isIpv6(text: string): boolean {
  if (text.length > 45 || !text.includes(':')) return false
  let groups = 8
  let head = text
  const lastColon = text.lastIndexOf(':')
  if (text.includes('.')) {
    if (!isIpv4(text.slice(lastColon + 1))) return false
    head = text[lastColon - 1] === ':' ? text.slice(0, lastColon + 1) : text.slice(0, lastColon)
    groups = 6
  }
  const halves = head.split('::')
  if (halves.length > 2) return false
  const parts = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  if (!parts.every((part) => /^[0-9a-fA-F]{1,4}$/u.test(part))) return false
  return halves.length === 2 ? parts.length < groups : parts.length === groups
}

export function isIp(text: string): boolean {
  return isIpv4(text) || isIpv6(text)
}
