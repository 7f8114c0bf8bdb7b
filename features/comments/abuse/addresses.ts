import ipaddr from 'ipaddr.js'
import type { Finding } from './finding'

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number]

/** A line of the address list, `192.0.2.7` or `2001:db8::/32`, as a range; undefined when it is neither. */
export function toRange(entry: string): Range | undefined {
  const text = entry.trim()
  const { IPv4, IPv6 } = ipaddr
  if (text.includes('/'))
    return IPv4.isValidCIDRFourPartDecimal(text) || IPv6.isValidCIDR(text)
      ? ipaddr.parseCIDR(text)
      : undefined
  if (!IPv4.isValidFourPartDecimal(text) && !IPv6.isValid(text)) return undefined
  const address = ipaddr.process(text)
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}

function isWithin(address: ipaddr.IPv4 | ipaddr.IPv6, [network, bits]: Range): boolean {
  return network.kind() === address.kind() && address.match(network, bits)
}

/** Whether the writer's address is on the list. */
export function findAddress(address: string | undefined, list: readonly string[]): Finding[] {
  if (address === undefined || !ipaddr.isValid(address)) return []
  const parsed = ipaddr.process(address)
  const isListed = list.some((entry) => {
    const range = toRange(entry)
    return range !== undefined && isWithin(parsed, range)
  })
  return isListed ? [{ code: 'address', weight: 10 }] : []
}
