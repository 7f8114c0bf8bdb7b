import type { Problem } from '../names.ts'
import { shown } from '../words.ts'

export interface Address {
  /** 4 or 16 bytes. */
  readonly bytes: readonly number[]
}

export interface Network extends Address {
  readonly bits: number
}

function bytesOfV4(text: string): number[] | undefined {
  const parts = text.split('.')
  if (parts.length !== 4) return undefined
  // Other readers take a leading zero for octal, so Kubernetes 1.36 refuses it.
  if (!parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)) return undefined
  return parts.map(Number)
}

function bytesOfGroups(groups: readonly string[]): number[] | undefined {
  const bytes: number[] = []
  for (const [at, group] of groups.entries()) {
    if (group.includes('.')) {
      const last = at === groups.length - 1 ? bytesOfV4(group) : undefined
      if (!last) return undefined
      bytes.push(...last)
    } else if (/^[0-9a-fA-F]{1,4}$/.test(group)) {
      const value = Number.parseInt(group, 16)
      bytes.push(value >> 8, value & 255)
    } else return undefined
  }
  return bytes
}

function groupsOf(text: string): string[] {
  return text === '' ? [] : text.split(':')
}

function bytesOfV6(text: string): number[] | undefined {
  const halves = text.split('::')
  if (halves.length > 2 || text.length > 45) return undefined
  const [head = '', tail] = halves
  const front = bytesOfGroups(groupsOf(head))
  const back = bytesOfGroups(groupsOf(tail ?? ''))
  if (!front || !back) return undefined
  const missing = 16 - front.length - back.length
  if (tail === undefined ? missing !== 0 : missing < 2) return undefined
  return [...front, ...Array<number>(missing).fill(0), ...back]
}

/** Reads an IP address as strictly as Kubernetes 1.36: without leading zeros, and no IPv4 address in the clothes of IPv6. */
export function addressOf(text: string): Address | undefined {
  if (!text.includes(':')) {
    const bytes = bytesOfV4(text)
    return bytes && { bytes }
  }
  const bytes = bytesOfV6(text)
  const mapped = bytes?.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255
  return bytes && !mapped ? { bytes } : undefined
}

function maskOf(byte: number, bits: number, at: number): number {
  const left = Math.max(0, Math.min(8, bits - at * 8))
  return byte & (0xff << (8 - left)) & 0xff
}

/** The range of addresses of `10.0.0.0/8`, whether the bits behind the prefix are zero or not. */
export function networkOf(text: string): Network | undefined {
  const [head = '', prefix = '', ...rest] = text.split('/')
  const address = addressOf(head)
  if (!address || rest.length > 0 || !/^(?:0|[1-9]\d{0,2})$/.test(prefix)) return undefined
  const bits = Number(prefix)
  return bits <= address.bytes.length * 8 ? { ...address, bits } : undefined
}

/** The first address of a network. */
function firstOf({ bytes, bits }: Network): number[] {
  return bytes.map((byte, at) => maskOf(byte, bits, at))
}

/** Whether a network has another within, and more besides. */
export function isStrictSubset(inner: Network, outer: Network): boolean {
  if (inner.bytes.length !== outer.bytes.length || inner.bits <= outer.bits) return false
  const first = firstOf(outer)
  return inner.bytes.every((byte, at) => maskOf(byte, outer.bits, at) === first[at])
}

export function isIpv6(text: string): boolean {
  return text.includes(':')
}

export function problemOfAddress(text: string): Problem {
  return addressOf(text)
    ? undefined
    : {
        en: `${shown(text)} is not an IP address. Write one without leading zeros, such as \`10.9.8.7\` or \`2001:db8::ffff\`; names are not looked up here.`,
        zh: `${shown(text)} 不是有效的 IP 地址。请写不带前导零的地址，例如 \`10.9.8.7\` 或 \`2001:db8::ffff\`；这里不会解析域名。`,
      }
}

function spellNetwork(network: Network): string {
  const first = firstOf(network)
  if (first.length === 4) return `${first.join('.')}/${network.bits}`
  const groups = Array.from({ length: 8 }, (_, at) =>
    (((first[at * 2] ?? 0) << 8) | (first[at * 2 + 1] ?? 0)).toString(16),
  )
  return `${groups.join(':')}/${network.bits}`
}

export function problemOfNetwork(text: string): Problem {
  const network = networkOf(text)
  if (!network)
    return {
      en: `${shown(text)} is not a range of addresses: write an address, \`/\` and the number of fixed bits, such as \`10.9.8.0/24\`. A single address has \`/32\`.`,
      zh: `${shown(text)} 不是有效的地址段：请写“地址/固定位数”，例如 \`10.9.8.0/24\`。单个地址写 \`/32\`。`,
    }
  const first = firstOf(network)
  if (network.bytes.every((byte, at) => byte === first[at])) return undefined
  return {
    en: `${shown(text)} has bits set beyond its prefix, so it could mean the range or the one address. Write \`${spellNetwork(network)}\`, or \`/${network.bytes.length * 8}\` for the address alone.`,
    zh: `${shown(text)} 在前缀之外还有非零位，既可能指整个网段，也可能指单个地址。请写 \`${spellNetwork(network)}\`，或者用 \`/${network.bytes.length * 8}\` 表示单个地址。`,
  }
}

/** Why an address cannot be that of an endpoint: it means something else on every machine. */
export function problemOfSpecialAddress(text: string): Problem {
  const address = addressOf(text)
  if (!address) return problemOfAddress(text)
  const { bytes } = address
  const [one = 0, two = 0, three = 0] = bytes
  const zeros = bytes.slice(0, -1).every((byte) => byte === 0)
  const last = bytes.at(-1) ?? 0
  const special =
    bytes.length === 4
      ? (zeros && last === 0) ||
        one === 127 ||
        (one === 169 && two === 254) ||
        (one === 224 && two === 0 && three === 0)
      : (zeros && last <= 1) ||
        (one === 0xfe && (two & 0xc0) === 0x80) ||
        (one === 0xff && (two & 0x0f) === 2)
  return special
    ? {
        en: `${shown(text)} is unspecified, loopback or link-local: it means another machine everywhere. Write an address that can be reached.`,
        zh: `${shown(text)} 是未指定、环回或链路本地地址：在每台机器上含义都不同。请写可以访问到的地址。`,
      }
    : undefined
}
