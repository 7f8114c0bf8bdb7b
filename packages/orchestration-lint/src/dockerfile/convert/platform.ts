const systems = new Set([
  'aix', 'android', 'darwin', 'dragonfly', 'freebsd', 'hurd', 'illumos', 'ios', 'js', 'linux', 'macos', 'nacl', 'netbsd',
  'openbsd', 'plan9', 'solaris', 'windows', 'zos',
]) // prettier-ignore
const architectures = new Set([
  '386', 'i386', 'amd64', 'x86_64', 'x86-64', 'amd64p32', 'arm', 'armhf', 'armel', 'armbe', 'arm64', 'aarch64', 'arm64be',
  'ppc64', 'ppc64le', 'loong64', 'mips', 'mipsle', 'mips64', 'mips64le', 'mips64p32', 'mips64p32le', 'ppc', 'riscv',
  'riscv64', 's390', 's390x', 'sparc', 'sparc64', 'wasm',
]) // prettier-ignore
const aliases: Readonly<Record<string, string>> = {
  macos: 'darwin', i386: '386', x86_64: 'amd64', 'x86-64': 'amd64', aarch64: 'arm64', armhf: 'arm', armel: 'arm',
} // prettier-ignore

export interface Platform {
  readonly os: string
  readonly architecture: string
}

const part = /^[A-Za-z0-9_.-]+$/
const systemPart = /^[A-Za-z0-9_.-]+(?:\([A-Za-z0-9_.%-]*\))?(?:\+[A-Za-z0-9_.-]+)*$/

/** `linux/amd64`, `linux/arm/v7`, `linux` or `arm64`; undefined when containerd would not take it. */
export function parsePlatform(text: string): Platform | undefined {
  const parts = text.split('/')
  const [first = '', second = ''] = parts
  if (parts.length > 3 || !systemPart.test(first)) return undefined
  if (!parts.slice(1).every((each) => part.test(each))) return undefined
  const name = (first.split(/[(+]/)[0] ?? '').toLowerCase()
  const alias = aliases[name] ?? name
  if (parts.length > 1)
    return { os: alias, architecture: aliases[second.toLowerCase()] ?? second.toLowerCase() }
  if (systems.has(name)) return { os: alias, architecture: 'amd64' }
  return architectures.has(name) ? { os: 'linux', architecture: alias } : undefined
}
