import type { Field } from '../field.ts'
import { textOf, type Say } from '../validation/say.ts'
import { choice, shown } from '../validation/words.ts'
import { nameOf, namespaceOf, ofKind, type FileObject } from './manifest-objects.ts'

function adviseOnBackend(say: Say, backend: Field, services: ReadonlyMap<string, Field>): void {
  const service = services.get(textOf(backend.get('service', 'name')))
  const ports = service?.get('spec', 'ports').items ?? []
  const name = backend.get('service', 'port', 'name')
  const number = backend.get('service', 'port', 'number')
  if (ports.length === 0) return
  const known = name.isSet
    ? ports.map((port) => textOf(port.get('name')))
    : ports.map((port) => String(port.get('port').number))
  const wanted = name.isSet ? textOf(name) : String(number.number)
  if (known.includes(wanted)) return
  const shownPorts = known.filter((each) => each !== '')
  say('kubernetes/ingress-backend-elsewhere', name.isSet ? name : number, {
    en: `The Service ${shown(textOf(backend.get('service', 'name')))} in this file has no port ${shown(wanted)}${shownPorts.length > 0 ? `, but ${choice(shownPorts).en}` : ''}: the controller would answer with an error. Write the \`port\` of the Service, not its \`targetPort\`.`,
    zh: `本文件中的 Service ${shown(textOf(backend.get('service', 'name')))} 没有端口 ${shown(wanted)}${shownPorts.length > 0 ? `，只有 ${choice(shownPorts).zh}` : ''}：控制器会返回错误。请写 Service 的 \`port\`，而不是 \`targetPort\`。`,
  })
}

/** Advises on Ingresses to a port that the Service beside them does not have. */
export function adviseOnIngresses(say: Say, objects: readonly FileObject[]): void {
  const services = ofKind(objects, '', 'Service')
  for (const { object } of ofKind(objects, 'networking.k8s.io', 'Ingress')) {
    const near = new Map(
      services
        .filter((service) => namespaceOf(service.object) === namespaceOf(object))
        .map((service) => [nameOf(service.object), service.object]),
    )
    const spec = object.get('spec')
    const paths = spec.get('rules').items.flatMap((rule) => rule.get('http', 'paths').items)
    for (const backend of [spec.get('defaultBackend'), ...paths.map((path) => path.get('backend'))])
      adviseOnBackend(say, backend, near)
  }
}
