import { parseReference } from './reference.ts'

/** What an image brings along. */
export interface ImageFacts {
  /** Names of its environment variables besides PATH. */
  readonly variables: readonly string[]
  /** Its working directory. */
  readonly directory: string
}

const plain: ImageFacts = { variables: [], directory: '/' }
function withVariables(names: string, directory = '/'): ImageFacts {
  return { variables: names.split(' '), directory }
}

/**
 * Official images of Docker Hub whose variables are known, from the `ENV` lines of their Dockerfiles (November 2026).
 * Of others nothing is known, and so nothing is said about variables that might be theirs.
 */
const official: Readonly<Record<string, ImageFacts>> = {
  alpine: plain,
  amazonlinux: plain,
  busybox: plain,
  caddy: withVariables('CADDY_VERSION XDG_CONFIG_HOME XDG_DATA_HOME', '/srv'),
  debian: plain,
  golang: withVariables('GOLANG_VERSION GOTOOLCHAIN GOPATH GOROOT', '/go'),
  httpd: withVariables('HTTPD_PREFIX HTTPD_VERSION HTTPD_SHA256 HTTPD_PATCHES', '/usr/local/apache2'),
  mariadb: withVariables('GOSU_VERSION LANG MARIADB_MAJOR MARIADB_VERSION'),
  mysql: withVariables('GOSU_VERSION MYSQL_MAJOR MYSQL_VERSION MYSQL_SHELL_VERSION'),
  nginx: withVariables('NGINX_VERSION NJS_VERSION NJS_RELEASE PKG_RELEASE ACME_VERSION DYNPKG_RELEASE'),
  node: withVariables('NODE_VERSION YARN_VERSION'),
  rust: withVariables('RUSTUP_HOME CARGO_HOME RUST_VERSION'),
  ubuntu: plain,
}

/** Undefined when the image is not known. */
export function factsOf(image: string): ImageFacts | undefined {
  if (image === 'scratch') return plain
  const reference = parseReference(image)
  if (typeof reference === 'string' || reference.domain !== 'docker.io') return undefined
  const name = /^library\/(.+)$/.exec(reference.path)?.[1]
  return name !== undefined && Object.hasOwn(official, name) ? official[name] : undefined
}
