import type { YamlNode } from '../../yaml/tree.ts'
import { itemsOf, textOf, textsOf, valueAt } from '../tree.ts'
import { cleanPath, parseVolume } from '../values/volume.ts'
import type { Service } from './project.ts'

export interface Mount {
  readonly type: string
  /** Empty for an anonymous volume. */
  readonly source: string
  readonly target: string
  readonly at: YamlNode
  readonly path: readonly (string | number)[]
}

function volumeOf(item: YamlNode): Pick<Mount, 'type' | 'source' | 'target'> | undefined {
  if (item.kind !== 'mapping') {
    const text = textOf(item)
    return text === undefined ? undefined : parseVolume(text).volume
  }
  const target = textOf(valueAt(item, 'target'))
  if (target === undefined) return undefined
  const source = valueAt(item, 'source')
  return {
    type: textOf(valueAt(item, 'type')) ?? '',
    source: textOf(source) ?? '',
    target: cleanPath(target),
  }
}

/** The volumes of a service that can be read. */
export function volumesOf(service: Service): Mount[] {
  return itemsOf(service.node.get('volumes')?.value).flatMap((item, index) => {
    const volume = volumeOf(item)
    return volume ? [{ ...volume, at: item, path: ['volumes', index] }] : []
  })
}

export function tmpfsOf(service: Service): Mount[] {
  return textsOf(service.node.get('tmpfs')?.value).map((item, index) => ({
    type: 'tmpfs',
    source: '',
    target: (textOf(item) ?? '').split(':', 1)[0] ?? '',
    at: item,
    path: ['tmpfs', index],
  }))
}
