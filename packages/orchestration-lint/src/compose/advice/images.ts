import type { Context } from '../context.ts'
import * as messages from '../messages/advice.ts'
import { imageOf, isImageReference } from '../model/image.ts'
import type { Project, Service } from '../model/project.ts'
import { pointerOf } from '../path.ts'
import { textOf } from '../tree.ts'

function isBuiltHere(text: string, project: Project): boolean {
  for (const { node } of project.services.values())
    if (node.get('build') && textOf(node.get('image')?.value) === text) return true
  return false
}

export function adviseOnImages(service: Service, project: Project, context: Context): void {
  const node = service.node.get('image')?.value
  const text = textOf(node)
  if (!node || !text) return
  const details = { path: pointerOf(['services', service.name, 'image']) }
  const image = imageOf(service)
  if (!isImageReference(text))
    context.add('compose/image-reference', node, messages.imageReference(text), details)
  else if (
    image &&
    !image.hasDigest &&
    (image.tag === undefined || image.tag === 'latest') &&
    !isBuiltHere(text, project)
  )
    context.add('compose/image-tag', node, messages.imageTag(text), details)
}
