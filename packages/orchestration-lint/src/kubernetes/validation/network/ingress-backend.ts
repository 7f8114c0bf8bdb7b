import type { Field } from '../../field.ts'
import { dnsLabel, dnsSubdomain, pathSegment, servicePortName } from '../names.ts'
import { requireBetween, requireName, requireText } from '../refuse.ts'
import type { Say } from '../say.ts'
import { highestPort } from './service-ports.ts'

const rule = 'kubernetes/ingress-backend'

function validateService(say: Say, backend: Field): void {
  const service = backend.get('service')
  const name = service.get('name')
  const portName = service.get('port', 'name')
  const portNumber = service.get('port', 'number')
  if (requireText(say, rule, name, { en: 'It is the name of the Service.', zh: '它是 Service 的名称。' }))
    requireName(say, rule, name, dnsLabel)
  if (portName.text && portNumber.number)
    say(
      rule,
      portNumber,
      {
        en: 'The port is given by `name` and by `number`. Keep one of them.',
        zh: '端口同时写了 `name` 和 `number`。请只保留一个。',
      },
      backend.path,
    )
  else if (portName.text) requireName(say, rule, portName, servicePortName)
  else if (portNumber.number) requireBetween(say, rule, portNumber, 1, highestPort)
  else
    say(
      rule,
      service.get('port'),
      {
        en: 'The backend must say which port of the Service: `port: {number: 80}` or `port: {name: http}`.',
        zh: '后端必须说明 Service 的哪个端口：`port: {number: 80}` 或 `port: {name: http}`。',
      },
      backend.path,
    )
}

/** A reference to an object of a group, a kind and a name. */
export function validateReference(
  say: Say,
  about: typeof rule | 'kubernetes/ingress-class',
  reference: Field,
): void {
  const group = reference.get('apiGroup')
  const problem = group.isSet ? dnsSubdomain(group.text ?? '') : undefined
  if (problem) say(about, group, problem)
  for (const name of ['kind', 'name']) {
    const field = reference.get(name)
    if (requireText(say, about, field, { en: 'The object is found by it.', zh: '靠它找到对象。' }))
      requireName(say, about, field, pathSegment)
  }
}

/** Where traffic goes: a port of a Service, or another object. */
export function validateBackend(say: Say, backend: Field): void {
  const service = backend.get('service')
  const resource = backend.get('resource')
  if (service.isSet && resource.isSet)
    say(rule, backend, {
      en: 'A backend is either a `service` or a `resource`. Keep one of them.',
      zh: '后端要么是 `service`，要么是 `resource`。请只保留一个。',
    })
  else if (resource.isSet) validateReference(say, rule, resource)
  else if (service.isSet) validateService(say, backend)
  else
    say(rule, backend, {
      en: 'The backend is missing: write `service: {name: …, port: {number: …}}`.',
      zh: '缺少后端：请写 `service: {name: …, port: {number: …}}`。',
    })
}
