import type { YamlMapping, YamlNode } from '../yaml/tree.ts'
import type { Context } from './context.ts'
import * as messages from './messages/structure.ts'
import { nearest } from './nearest.ts'
import { pointerOf } from './path.ts'
import { isNull, isUnknown, itemsOf, textOf } from './tree.ts'

const fields = ['path', 'project_directory', 'env_file']

function isTextOrTexts(node: YamlNode): boolean {
  const isText = (item: YamlNode): boolean => isUnknown(item) || textOf(item) !== undefined
  return isText(node) || (node.kind === 'sequence' && node.items.every(isText))
}

function checkItem(item: YamlNode, index: number, context: Context): void {
  const path = pointerOf(['include', index])
  if (item.kind !== 'mapping') {
    if (!isTextOrTexts(item) || item.kind === 'sequence')
      context.add('compose/include', item, messages.includeItem(), { path })
    return
  }
  for (const { name, key, value } of item.entries) {
    // Compose does not hold items of “include” against its schema, and passes over what it does not know.
    if (!fields.includes(name))
      context.add('compose/include', key, messages.includeUnknown(name, nearest(name, fields)), {
        path,
        severity: 'warning',
      })
    else if (!isNull(value) && !isTextOrTexts(value))
      context.add('compose/include', value, messages.includeItem(), { path })
  }
}

/** Judges `include`, which Compose takes out before it looks at the schema. @returns whether files are included */
export function checkInclude(root: YamlMapping, context: Context): boolean {
  const include = root.get('include')?.value
  if (!include || isNull(include)) return false
  if (include.kind !== 'sequence') {
    if (isUnknown(include)) return true
    context.add('compose/include', include, messages.includeNotList(), { path: '/include' })
    return true
  }
  include.items.forEach((item, index) => {
    checkItem(item, index, context)
  })
  return itemsOf(include).some((item) => item.kind !== 'mapping' || item.get('path') !== undefined)
}
