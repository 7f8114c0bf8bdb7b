import 'server-only'
import { isIP, isIPv6 } from 'node:net'
import ipaddr from 'ipaddr.js'
import { peerHeader } from '@/lib/peer-header'
import { env } from '../env'

type Address = ipaddr.IPv4 | ipaddr.IPv6

/** An address in its one canonical form; IPv4 mapped into IPv6 is IPv4. A mere number is none. */
function parse(text: string): Address | undefined {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
  // Node's own check: that of ipaddr.js throws for what is none, and that is a third of the time of a view.
  switch (isIP(bare)) {
    case 4:
      return ipaddr.IPv4.parse(bare)
    case 6:
      return ipaddr.process(bare)
    default:
      return undefined
  }
}

type Network = readonly [Address, number]

const networks = new Map<string, Network>()

/** Settings do not change: each is read once. */
function networkOf(proxy: string): Network {
  const known = networks.get(proxy)
  if (known) return known
  const address = (): Address => ipaddr.process(proxy)
  const network: Network = proxy.includes('/')
    ? ipaddr.parseCIDR(proxy)
    : [address(), address().kind() === 'ipv4' ? 32 : 128]
  networks.set(proxy, network)
  return network
}

function isTrusted(address: Address, proxies: readonly string[]): boolean {
  return proxies.some((proxy) => {
    const [network, bits] = networkOf(proxy)
    return network.kind() === address.kind() && address.match(network, bits)
  })
}

/**
 * The client's address: the other end of the socket, unless that is a trusted proxy; then the nearest entry
 * of `X-Forwarded-For` that is none (entries left of it can be invented by the client).
 */
export function clientAddressOf(headers: Headers, proxies: readonly string[]): string {
  const peer = parse(headers.get(peerHeader) ?? '')
  if (!peer) return 'unknown'
  if (!isTrusted(peer, proxies)) return peer.toString()
  let client = peer
  for (const entry of (headers.get('x-forwarded-for') ?? '').split(',').reverse()) {
    const address = parse(entry)
    if (!address) break
    client = address
    if (!isTrusted(address, proxies)) break
  }
  return client.toString()
}

/** The address that stands for one household or machine: IPv6 by its /64, which one subscriber has whole. */
export function addressKey(address: string): string {
  if (!isIPv6(address)) return address
  return ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`).toString()
}

/** The client's address of a request to this server, under its settings. */
export function clientAddress(request: Request): string {
  return clientAddressOf(request.headers, env().TRUSTED_PROXIES)
}

/**
 * Whether readers reach this site by HTTPS: as a trusted proxy says, otherwise as SITE_URL does. A connection to this
 * server itself is plain.
 */
export function isSecureRequest(request: { headers: Headers }): boolean {
  const { TRUSTED_PROXIES, SITE_URL } = env()
  const peer = parse(request.headers.get(peerHeader) ?? '')
  const told = request.headers.get('x-forwarded-proto')
  if (peer && told !== null && isTrusted(peer, TRUSTED_PROXIES)) return told.trim().toLowerCase() === 'https'
  return SITE_URL?.startsWith('https://') ?? false
}
