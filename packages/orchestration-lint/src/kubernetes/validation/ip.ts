/**
 * An IPv4 address as Kubernetes' older fields accept it: leading zeros are allowed, which Go's own parser refuses.
 */
export function isIpv4(value: string): boolean {
  const parts = value.split('.')
  return parts.length === 4 && parts.every((part) => /^[0-9]{1,3}$/.test(part) && Number(part) <= 255)
}

/** An IPv6 address without a zone. */
export function isIpv6(value: string): boolean {
  if (value.length > 45 || !value.includes(':')) return false
  const halves = value.split('::')
  if (halves.length > 2) return false
  let groups = 0
  for (const half of halves) {
    if (half === '') continue
    const parts = half.split(':')
    for (const [index, part] of parts.entries()) {
      const last = index === parts.length - 1 && half === halves.at(-1)
      if (last && part.includes('.')) {
        if (!isIpv4(part)) return false
        groups += 2
      } else if (/^[0-9a-fA-F]{1,4}$/.test(part)) groups += 1
      else return false
    }
  }
  return halves.length === 2 ? groups < 8 : groups === 8
}

export function isIp(value: string): boolean {
  return isIpv4(value) || isIpv6(value)
}
