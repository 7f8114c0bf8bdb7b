import type { YamlNode } from '../../yaml/tree.ts'
import type { Context } from '../context.ts'
import * as messages from '../messages/advice.ts'
import type { Service } from '../model/project.ts'
import { pointerOf } from '../path.ts'
import { itemsOf, textOf, valueAt } from '../tree.ts'

/** Files that Compose opens when it reads the project, and that are not beside it. */
export function adviseOnSideFiles(service: Service, siblings: readonly string[], context: Context): void {
  const field = service.node.get('env_file')?.value
  const items: readonly YamlNode[] = field?.kind === 'sequence' ? itemsOf(field) : field ? [field] : []
  for (const item of items) {
    const required = valueAt(item, 'required')
    if (required?.kind === 'scalar' && required.value === false) continue
    const at = item.kind === 'mapping' ? item.get('path')?.value : item
    const file = textOf(at)?.replace(/^\.\//u, '')
    if (at && file && !file.includes('/') && !siblings.includes(file))
      context.add('compose/env-file-missing', at, messages.envFileMissing(file), {
        path: pointerOf(['services', service.name, 'env_file']),
      })
  }
}
