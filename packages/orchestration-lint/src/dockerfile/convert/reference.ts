/** Why a text names no image. */
export type ReferenceProblem = 'identifier' | 'uppercase' | 'shape' | 'length' | 'digest'

export interface Reference {
  readonly domain: string
  /** Without the domain: `library/node`. */
  readonly path: string
  readonly tag: string | undefined
  readonly digest: string | undefined
}

const identifier = /^[a-f0-9]{64}$/
const domainShape =
  /^(?:\[[a-fA-F0-9:]+\]|(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])(?:\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*)(?::[0-9]+)?$/
const componentShape = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/
const tagShape = /^\w[\w.-]{0,127}$/
const digestShape = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/
const longestName = 255
const digestLengths: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 }

/** Parses the name of an image as github.com/distribution/reference does. */
export function parseReference(text: string): Reference | ReferenceProblem {
  if (identifier.test(text)) return 'identifier'
  if (text.length > 2 * longestName + 256) return 'length'
  const { domain, remainder } = splitDomain(text)
  const at = remainder.indexOf('@')
  const digest = at < 0 ? undefined : remainder.slice(at + 1)
  const named = at < 0 ? remainder : remainder.slice(0, at)
  const colon = named.indexOf(':')
  const path = colon < 0 ? named : named.slice(0, colon)
  const tag = colon < 0 ? undefined : named.slice(colon + 1)
  if (path !== path.toLowerCase()) return 'uppercase'
  if (!domainShape.test(domain) || !path.split('/').every((part) => componentShape.test(part))) return 'shape'
  if (tag !== undefined && !tagShape.test(tag)) return 'shape'
  if (digest !== undefined && !digestShape.test(digest)) return 'shape'
  if (domain.length + 1 + path.length > longestName) return 'length'
  if (digest !== undefined && !isDigest(digest)) return 'digest'
  return { domain, path, tag, digest }
}

function splitDomain(text: string): { domain: string; remainder: string } {
  const slash = text.indexOf('/')
  const first = text.slice(0, Math.max(slash, 0))
  const isDomain =
    slash >= 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase())
  const domain = !isDomain || first === 'index.docker.io' ? 'docker.io' : first
  const remainder = isDomain ? text.slice(slash + 1) : text
  return {
    domain,
    remainder: domain === 'docker.io' && !remainder.includes('/') ? `library/${remainder}` : remainder,
  }
}

/** Whether a text is `sha256:…` with as many digits as the algorithm has. */
export function isDigest(text: string): boolean {
  const colon = text.indexOf(':')
  const algorithm = text.slice(0, Math.max(colon, 0))
  const hex = text.slice(colon + 1)
  return (
    Object.hasOwn(digestLengths, algorithm) &&
    hex.length === digestLengths[algorithm] &&
    /^[a-f0-9]+$/.test(hex)
  )
}
