import type { YamlNode } from '../../yaml/tree.ts'
import type { Context } from '../context.ts'
import * as messages from '../messages/advice.ts'
import { environmentOf } from '../model/environment.ts'
import { namesIn, type Project, type Service } from '../model/project.ts'
import { nearest } from '../nearest.ts'
import { entriesOf, itemsOf, textOf, textsOf, valueAt } from '../tree.ts'

const address =
  /\b[a-z][a-z0-9+.-]{0,20}:\/\/(?:[^\s/@"'?#]{0,100}@)?([a-z][a-z0-9_-]{0,62})(?=[:/?#\s"',]|$)/gu
const host = /^([a-z][a-z0-9_-]{0,62})(?::\d{1,5})?$/u
const always = new Set(['localhost', 'host', 'example', 'unix'])

/** All names under which services of this file are reached. */
function namesOf(project: Project): Set<string> {
  const names = new Set<string>(always)
  for (const service of project.services.values()) {
    names.add(service.name)
    for (const field of ['container_name', 'hostname'])
      names.add(textOf(service.node.get(field)?.value) ?? '')
    for (const { value } of entriesOf(service.node.get('networks')?.value))
      for (const alias of textsOf(valueAt(value, 'aliases'))) names.add(String(alias.value))
    for (const { name } of namesIn(service.node.get('links')?.value, 'links'))
      names.add(name.split(':').at(-1) ?? '')
    const extra = service.node.get('extra_hosts')?.value
    for (const { name } of namesIn(extra, 'extra_hosts')) names.add(name.split(/[=:]/u, 1)[0] ?? '')
    for (const { name } of namesIn(service.node.get('external_links')?.value, 'external_links'))
      names.add(name.split(':').at(-1) ?? '')
  }
  return names
}

/** Looking for what was meant takes time, and nobody reads more. */
const mostLooks = 100

/** Finds the service that was meant: misspelled, or written shorter or longer. */
function createFinder(project: Project): (name: string) => string | undefined {
  const services = [...project.services.keys()].slice(0, 500)
  const found = new Map<string, string | undefined>()
  return (name) => {
    if (!found.has(name)) {
      if (found.size >= mostLooks) return undefined
      const isPart = (service: string): boolean =>
        Math.min(service.length, name.length) > 1 && (service.startsWith(name) || name.startsWith(service))
      found.set(name, nearest(name, services) ?? services.find(isPart))
    }
    return found.get(name)
  }
}

function textsWithAddresses(
  service: Service,
): readonly { readonly text: string; readonly at: YamlNode; readonly isHost: boolean }[] {
  const commands = ['command', 'entrypoint'].flatMap((field) => {
    const node = service.node.get(field)?.value
    return (node?.kind === 'sequence' ? itemsOf(node) : node ? [node] : []).map((at) => ({
      text: textOf(at) ?? '',
      at,
      isHost: false,
    }))
  })
  const variables = environmentOf(service).map(({ name, value, at }) => ({
    text: value,
    at,
    isHost: /(?:^|_)HOST(?:NAME)?$/iu.test(name),
  }))
  return [...commands, ...variables]
}

/** Addresses of services that are not there while one with nearly that name is. */
export function adviseOnHosts(project: Project, context: Context): void {
  const names = namesOf(project)
  const find = createFinder(project)
  for (const service of project.services.values())
    for (const { text, at, isHost } of textsWithAddresses(service)) {
      const found = isHost
        ? [host.exec(text)?.[1]]
        : [...text.slice(0, 5000).matchAll(address)].map((match) => match[1])
      for (const name of found) {
        if (name === undefined || names.has(name)) continue
        const near = find(name)
        if (near !== undefined) context.add('compose/unknown-host', at, messages.unknownHost(name, near))
      }
    }
}
