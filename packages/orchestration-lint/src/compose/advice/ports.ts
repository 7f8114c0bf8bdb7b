import type { YamlNode } from '../../yaml/tree.ts'
import type { Context } from '../context.ts'
import * as messages from '../messages/advice.ts'
import { imageOf } from '../model/image.ts'
import type { Project, Service } from '../model/project.ts'
import { pointerOf } from '../path.ts'
import { itemsOf, textOf, valueAt } from '../tree.ts'
import { parsePort, type Port } from '../values/port.ts'

const databases: ReadonlyMap<string, string> = new Map([
  ['postgres', '5432'],
  ['mysql', '3306'],
  ['mariadb', '3306'],
  ['mongo', '27017'],
  ['redis', '6379'],
  ['valkey/valkey', '6379'],
  ['memcached', '11211'],
  ['elasticsearch', '9200'],
  ['cassandra', '9042'],
  ['couchdb', '5984'],
  ['neo4j', '7687'],
  ['postgis/postgis', '5432'],
  ['timescale/timescaledb', '5432'],
  ['bitnami/postgresql', '5432'],
  ['bitnami/redis', '6379'],
])

interface Published extends Port {
  readonly at: YamlNode
  readonly path: string
}

function portOf(item: YamlNode): Port | undefined {
  if (item.kind !== 'mapping')
    return item.kind === 'scalar' && item.value !== null ? parsePort(String(item.value)).port : undefined
  const part = (name: string): string => {
    const node = valueAt(item, name)
    return node?.kind === 'scalar' && node.value !== null ? String(node.value) : ''
  }
  return {
    address: part('host_ip'),
    host: part('published'),
    container: part('target'),
    protocol: part('protocol') || 'tcp',
  }
}

function publishedBy(service: Service): Published[] {
  return itemsOf(service.node.get('ports')?.value).flatMap((at, index) => {
    const port = portOf(at)
    return port ? [{ ...port, at, path: pointerOf(['services', service.name, 'ports', index]) }] : []
  })
}

/** YAML 1.1 reads 22:22 as a number of base 60; other tools that read this file may still do so. */
function adviseOnQuotes({ at, path }: Published, context: Context): void {
  if (at.kind !== 'scalar' || at.style !== 'plain' || !/^\d+:[0-5]?\d$/u.test(at.text)) return
  context.add('compose/port-quotes', at, messages.portQuotes(at.text), {
    path,
    fix: { title: messages.quoteIt(), edits: [{ start: at.start, end: at.end, text: `"${at.text}"` }] },
  })
}

/** Ports that are open too far, asked for twice, or without effect. */
export function adviseOnPorts(project: Project, context: Context): void {
  const taken = new Map<string, string>()
  for (const service of project.services.values()) {
    const ports = publishedBy(service)
    const mode = service.node.get('network_mode')?.value
    const first = ports[0]
    if (first && textOf(mode) === 'host')
      context.add('compose/host-ports', first.at, messages.hostPorts(), { path: first.path })
    const database = databases.get(imageOf(service)?.name ?? '')
    for (const port of ports) {
      adviseOnQuotes(port, context)
      const { host, container, at, path } = port
      const isOpen = port.address === '' || port.address === '0.0.0.0' || port.address === '::'
      if (host !== '' && isOpen && container === database)
        context.add('compose/open-database', at, messages.openDatabase(host, container), { path })
      if (!/^\d+$/u.test(host) || host === '0' || !service.isEnabled) continue
      const key = `${isOpen ? '' : port.address} ${String(Number(host))} ${port.protocol}`
      const other = taken.get(key)
      if (other !== undefined && other !== service.name)
        context.add('compose/port-taken', at, messages.portTaken(host, other), { path })
      else taken.set(key, service.name)
    }
  }
}
