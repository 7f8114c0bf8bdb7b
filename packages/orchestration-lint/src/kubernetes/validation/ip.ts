import { addressOf } from './network/addresses.ts'

/**
 * Whether a text is an IP address. Kubernetes 1.36 reads them strictly (KEP-4858): without leading zeros, which other
 * programs take for octal, and without IPv4 addresses in the clothes of IPv6.
 */
export function isIp(value: string): boolean {
  return addressOf(value) !== undefined
}
