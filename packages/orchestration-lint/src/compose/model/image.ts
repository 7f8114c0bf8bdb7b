import { textOf } from '../tree.ts'
import type { Service } from './project.ts'

export interface Image {
  /** Without registry, tag and digest; official images have no slash. */
  readonly name: string
  readonly isOfficial: boolean
  readonly tag: string | undefined
  readonly hasDigest: boolean
}

const reference =
  /^(?:[A-Za-z0-9.-]+(?::\d+)?\/)?[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*(?::\w[\w.-]{0,127})?(?:@[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-f]{32,})?$/u

/** Whether the engine takes a text as the name of an image. */
export function isImageReference(text: string): boolean {
  return text.length < 1000 && reference.test(text)
}

export function parseImage(text: string): Image {
  const [withTag = '', digest] = text.split('@', 2)
  const slash = withTag.lastIndexOf('/')
  const colon = withTag.indexOf(':', slash + 1)
  const path = colon < 0 ? withTag : withTag.slice(0, colon)
  const parts = path.split('/')
  const first = parts[0] ?? ''
  const registry = parts.length > 1 && (/[.:]/u.test(first) || first === 'localhost') ? first : ''
  const name = parts.slice(registry ? 1 : 0).join('/')
  const isHub = registry === '' || registry === 'docker.io'
  return {
    name: isHub ? name.replace(/^library\//u, '') : name,
    isOfficial: isHub && (!name.includes('/') || name.startsWith('library/')),
    tag: colon < 0 ? undefined : withTag.slice(colon + 1),
    hasDigest: digest !== undefined,
  }
}

/** The image of a service that the file names and does not build. */
export function imageOf(service: Service): Image | undefined {
  const text = textOf(service.node.get('image')?.value)
  return text && !service.node.get('build') ? parseImage(text) : undefined
}
