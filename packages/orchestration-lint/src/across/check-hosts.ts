import { misspelled } from './misspelled.ts'
import type { Model, Variable } from './model.ts'
import { mayShareNamespace, type Say } from './say.ts'

const hostVariable = /(?:^|_)(?:HOST|HOSTNAME|ADDR|ADDRESS|SERVER|ENDPOINT|URL|URI|DSN)$/iu
const address =
  /^[a-z][a-z0-9+.-]{0,20}:\/\/(?:[^\s/@]{0,200}@)?([a-z][a-z0-9-]{0,62})((?:\.[a-z0-9-]{1,63}){0,4})(?=[:/?#,]|$)/u
const bare = /^([a-z][a-z0-9-]{0,62})((?:\.[a-z0-9-]{1,63}){0,4})(?::\d{1,5})?$/u

/** Names that lead to no Service, and those that everybody uses for examples. */
const elsewhere = new Set(['localhost', 'host', 'example', 'kubernetes', 'true', 'false', 'none', 'unix'])

interface Host {
  readonly name: string
  /** What follows it, without the dot: `shop` or `shop.svc.cluster.local`. */
  readonly domain: string
}

/** The host in the value of a variable, where its name says that it is one. */
export function hostIn({ name, value }: Variable): Host | undefined {
  if (value === undefined || value.length > 500 || !hostVariable.test(name)) return undefined
  const found =
    address.exec(value) ??
    (/(?:HOST|HOSTNAME|ADDR|ADDRESS|SERVER|ENDPOINT)$/iu.test(name) ? bare.exec(value) : null)
  const [, host, domain = ''] = found ?? []
  if (host === undefined || elsewhere.has(host)) return undefined
  return { name: host, domain: domain.slice(1) }
}

/** A name within the cluster: alone, with a namespace, or with `svc`. */
function isInCluster({ domain }: Host): boolean {
  return domain === '' || /^[a-z0-9-]+\.svc(?:\.cluster\.local)?$/u.test(domain)
}

function sayHost(host: Host, meant: string, file: string, variable: Variable, say: Say): void {
  say('across/host', variable.valueAt, {
    en: `\`${host.name}\` is no Service of the article, and so no name in the cluster; \`${file}\` has the Service \`${meant}\`. Write that name in \`${variable.name}\`, or rename the Service.`,
    zh: `\`${host.name}\` 不是文章里的任何 Service，集群里就没有这个名称；\`${file}\` 里有 Service \`${meant}\`。请在 \`${variable.name}\` 里写它，或改 Service 的名称。`,
  })
}

function sayComposeHost(host: Host, services: readonly string[], variable: Variable, say: Say): void {
  const listed = services.slice(0, 5).map((name) => `\`${name}\``)
  say('across/host', variable.valueAt, {
    en: `\`${host.name}\` is a service of the Compose file; in the cluster nothing has that name. Services of the article are ${listed.join(', ')}.`,
    zh: `\`${host.name}\` 是 Compose 文件里的服务，集群里没有这个名称。文章里的 Service 有 ${listed.join('、')}。`,
  })
}

/** Hosts in the settings of Pods against the names of Services. */
export function checkHosts(model: Model, say: Say): void {
  if (model.services.length === 0) return
  const known = new Set([...model.hostAliases, ...model.services.map(({ name }) => name)])
  const variables = [
    ...model.settings,
    ...model.containers.flatMap(({ variables: own, namespace }) =>
      own.map((each) => ({ ...each, namespace })),
    ),
  ]
  for (const variable of variables) {
    const host = hostIn(variable)
    if (!host || !isInCluster(host) || known.has(host.name)) continue
    const candidates = model.services.filter(({ namespace }) =>
      mayShareNamespace(namespace, variable.namespace),
    )
    const names = candidates.map(({ name }) => name)
    const near = misspelled(host.name, names) ?? names.find((name) => isShortened(host.name, name))
    const meant = candidates.find(({ name }) => name === near)
    if (meant) sayHost(host, meant.name, meant.file, variable, say)
    else if (model.composeNames.has(host.name) && names.length > 0) sayComposeHost(host, names, variable, say)
  }
}

const suffix = /-(?:service|svc|server|headless|cluster-ip-service)$/u

/** `mysql` for `mysql-service`, and the other way round. */
function isShortened(one: string, other: string): boolean {
  return one !== other && one.replace(suffix, '') === other.replace(suffix, '')
}
