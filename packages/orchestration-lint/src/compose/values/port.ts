import { isIp } from './ip.ts'

/** What is wrong with the short form of a port, in the order in which Compose looks. */
export type PortProblem =
  | { readonly kind: 'address' | 'container' | 'host' | 'protocol'; readonly part: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'ranges'; readonly host: string; readonly container: string }

export interface Port {
  readonly address: string
  /** As written: a port, a range, or nothing. */
  readonly host: string
  readonly container: string
  readonly protocol: string
}

interface Range {
  readonly first: number
  readonly last: number
}

function portNumber(text: string): number | undefined {
  if (!/^\d{1,20}$/u.test(text)) return undefined
  const value = Number(text)
  return value <= 65_535 ? value : undefined
}

/** A port or a range of them; a third part of a range is not looked at. */
export function parseRange(text: string): Range | undefined {
  if (!text.includes('-')) {
    const only = portNumber(text)
    return only === undefined ? undefined : { first: only, last: only }
  }
  const [one = '', other = ''] = text.split('-', 2)
  const [first, last] = [portNumber(one), portNumber(other)]
  return first === undefined || last === undefined || last < first ? undefined : { first, last }
}

function splitProtocol(text: string): { port: string; protocol: string } {
  const [port = '', protocol = ''] = text.split('/', 2)
  if (port === '') return { port: '', protocol: '' }
  return { port, protocol: protocol === '' ? 'tcp' : protocol }
}

function splitParts(text: string): Omit<Port, 'protocol'> {
  const parts = text.split(':')
  const container = parts.at(-1) ?? ''
  if (parts.length === 1) return { address: '', host: '', container }
  return { address: parts.slice(0, -2).join(':'), host: parts.at(-2) ?? '', container }
}

/** Without the brackets that IPv6 must have; undefined when they do not fit. */
function plainAddress(address: string): string | undefined {
  if (!address.startsWith('[')) return address.includes(':') ? undefined : address
  const close = address.indexOf(']')
  return close === address.length - 1 && !address.slice(1, -1).includes('[')
    ? address.slice(1, -1)
    : undefined
}

/** Reads `[address:][host:]container[/protocol]` as the Docker engine's own parser does (go-connections/nat). */
export function parsePort(text: string): { readonly port?: Port; readonly problem?: PortProblem } {
  const { address: written, host, container: end } = splitParts(text)
  const { port: container, protocol } = splitProtocol(end)
  const address = plainAddress(written)
  if (address === undefined || (address !== '' && !isIp(address)))
    return { problem: { kind: 'address', part: written } }
  if (container === '') return { problem: { kind: 'empty' } }
  const inside = parseRange(container)
  // The container's port 0 is dropped as if it was not there, and then missed.
  if (!inside || inside.first === 0) return { problem: { kind: 'container', part: container } }
  if (host !== '') {
    const outside = parseRange(host)
    if (!outside) return { problem: { kind: 'host', part: host } }
    const isRange = inside.first !== inside.last
    if (isRange && inside.last - inside.first !== outside.last - outside.first)
      return { problem: { kind: 'ranges', host, container } }
  }
  if (!['tcp', 'udp', 'sctp'].includes(protocol.toLowerCase()))
    return { problem: { kind: 'protocol', part: protocol } }
  return { port: { address, host, container, protocol: protocol.toLowerCase() } }
}
