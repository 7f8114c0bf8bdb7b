import type { Field } from '../../field.ts'
import type { Say } from '../say.ts'
import { choice, meant, missing, shown } from '../words.ts'
import { spell } from '../refuse.ts'

const rule = 'kubernetes/access-modes'

const modes = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod']

/** How kubectl prints them, which is not how they are written. */
const printed: Readonly<Record<string, string>> = {
  ROX: 'ReadOnlyMany',
  RWX: 'ReadWriteMany',
  RWO: 'ReadWriteOnce',
  RWOP: 'ReadWriteOncePod',
}

/** The access modes of a volume or a claim. The server names the list, not the item. */
export function validateAccessModes(say: Say, list: Field): void {
  const items = list.items
  if (items.length === 0)
    say(
      rule,
      list,
      missing(spell(list.path), {
        en: 'It says how the volume may be mounted; write `[ReadWriteOnce]` for one node at a time.',
        zh: '它说明卷可以怎样挂载；只供一个节点读写时写 `[ReadWriteOnce]`。',
      }),
    )
  for (const item of items) {
    const mode = item.text ?? ''
    if (modes.includes(mode)) continue
    const near = printed[mode.toUpperCase()] ?? meant(mode, modes)
    say(
      rule,
      item,
      {
        en: `${shown(mode)} is no access mode: there are ${choice(modes).en}.${near ? ` Did you mean \`${near}\`?` : ''}`,
        zh: `没有 ${shown(mode)} 这种访问模式：只有 ${choice(modes).zh}。${near ? `是否想写 \`${near}\`？` : ''}`,
      },
      list.path,
    )
  }
  const given = items.map((item) => item.text ?? '')
  if (
    given.includes('ReadWriteOncePod') &&
    given.some((mode) => mode !== 'ReadWriteOncePod' && modes.includes(mode))
  )
    say(rule, list, {
      en: '`ReadWriteOncePod` promises that a single pod uses the volume, which no other mode beside it can keep. Write it alone.',
      zh: '`ReadWriteOncePod` 保证只有一个 Pod 使用该卷，与其他模式并列就无法保证。请单独使用它。',
    })
}
