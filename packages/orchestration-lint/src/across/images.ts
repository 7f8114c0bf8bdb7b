/** An image's name taken apart. */
export interface ImageName {
  /** With registry, without tag and digest. */
  readonly repository: string
  readonly tag: string | undefined
}

/** @returns undefined where the name has variables, or is pinned by digest */
export function imageName(text: string): ImageName | undefined {
  if (/[$@\s{}<>]/u.test(text) || text === '' || text.length > 300) return undefined
  const slash = text.lastIndexOf('/')
  const colon = text.indexOf(':', slash + 1)
  const repository = (colon < 0 ? text : text.slice(0, colon)).replace(/^docker\.io\/(?:library\/)?/u, '')
  return { repository, tag: colon < 0 ? undefined : text.slice(colon + 1) }
}

/** Images that expose no port and run as root, so that a Dockerfile alone decides. */
const plainBases = new Set(
  (
    'node python golang alpine debian ubuntu busybox scratch ruby rust openjdk eclipse-temurin amazoncorretto ' +
    'buildpack-deps perl elixir erlang fedora centos rockylinux almalinux archlinux oven/bun gcc'
  ).split(' '),
)

export function isPlainBase(base: string): boolean {
  const name = imageName(base)
  return name !== undefined && plainBases.has(name.repository)
}
