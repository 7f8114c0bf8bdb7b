import type { Field } from '../../field.ts'
import { filePath } from '../paths.ts'
import { textOf, type Say } from '../say.ts'
import { missing, shown } from '../words.ts'
import { sayFieldRef, sayResourceFieldRef, volumeFields } from './downward-api.ts'

const rule = 'kubernetes/volumes'

/** Says what is wrong with the permissions of a file: a number that means octal digits. */
export function sayMode(say: Say, field: Field, path = field.path): void {
  const mode = field.number
  if (mode === undefined || (mode >= 0 && mode <= 0o777)) return
  say(
    rule,
    field,
    {
      en: `${shown(mode)} is no file mode: it must lie between 0 and 0777 (octal; 511 in decimal). Write permissions with a leading 0, as in \`0644\`.`,
      zh: `${shown(mode)} 不是有效的文件权限：它必须在 0 到 0777（八进制，即十进制的 511）之间。请以 0 开头书写权限，例如 \`0644\`。`,
    },
    path,
  )
}

/** Says what is wrong with the entries of `items`, which make files of keys. */
export function sayItems(say: Say, items: Field): void {
  for (const item of items.items) {
    for (const name of ['key', 'path'])
      if (textOf(item.get(name)) === '')
        say(
          rule,
          item.get(name),
          missing(name, {
            en: 'An item names a `key` and the `path` of the file that it becomes.',
            zh: '每一项都要写出 `key` 以及它所成为的文件的 `path`。',
          }),
        )
    const problem = filePath(textOf(item.get('path')))
    if (problem) say(rule, item.get('path'), problem)
    sayMode(say, item.get('mode'))
  }
}

/** Says what is wrong with a file of the downward API. The server names the volume, not the item. */
export function sayDownwardFile(say: Say, file: Field, volumePath: string): void {
  const path = file.get('path')
  if (textOf(path) === '')
    say(
      rule,
      path,
      missing('path', { en: 'Name the file to write.', zh: '请写出要生成的文件。' }),
      `${volumePath}/path`,
    )
  const problem = filePath(textOf(path))
  if (problem) say(rule, path, problem, `${volumePath}/path`)
  const field = file.get('fieldRef')
  const resource = file.get('resourceFieldRef')
  if (field.isSet) sayFieldRef(say, field, volumeFields, `${volumePath}/fieldRef`)
  else if (resource.isSet) sayResourceFieldRef(say, resource, true, `${volumePath}/resourceFieldRef`)
  if (field.isSet === resource.isSet)
    say(
      rule,
      file,
      {
        en: 'A file of the downward API shows exactly one of `fieldRef` and `resourceFieldRef`.',
        zh: 'downward API 的文件必须恰好有 `fieldRef` 和 `resourceFieldRef` 之一。',
      },
      volumePath,
    )
  sayMode(say, file.get('mode'), `${volumePath}/mode`)
}
