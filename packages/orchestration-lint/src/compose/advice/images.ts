import type { Context } from '../context.ts'
import * as messages from '../messages/advice.ts'
import { imageOf, isImageReference } from '../model/image.ts'
import type { Project, Service } from '../model/project.ts'
import { pointerOf } from '../path.ts'
import { blankVariables, textOf } from '../tree.ts'

/** Images that a service of the project builds; another may run them under the same name. */
export function imagesBuilt(project: Project): ReadonlySet<string> {
  const built = new Set<string>()
  for (const { node } of project.services.values())
    if (node.get('build')) built.add(textOf(node.get('image')?.value) ?? '')
  return built
}

export function adviseOnImages(service: Service, built: ReadonlySet<string>, context: Context): void {
  const node = service.node.get('image')?.value
  const text = textOf(node)
  if (!node || !text || blankVariables(node).length > 0) return
  const details = { path: pointerOf(['services', service.name, 'image']) }
  const image = imageOf(service)
  const isVersioned =
    image === undefined || image.hasDigest || (image.tag !== undefined && image.tag !== 'latest')
  if (!isImageReference(text))
    context.add('compose/image-reference', node, messages.imageReference(text), details)
  else if (!isVersioned && !built.has(text))
    context.add('compose/image-tag', node, messages.imageTag(text), details)
}
