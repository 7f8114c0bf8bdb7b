import type { Field } from '../../field.ts'
import { filePath } from '../paths.ts'
import { textOf, type Say } from '../say.ts'
import { missing, shown } from '../words.ts'
import { sayDownwardFile, sayItems, sayMode } from './volume-files.ts'

const rule = 'kubernetes/projected-volume'

const shortest = 600
const longest = 2 ** 32

function sayToken(say: Say, token: Field, volumePath: string): void {
  const seconds = token.get('expirationSeconds')
  const value = seconds.number
  if (value !== undefined && (value < shortest || value > longest))
    say(rule, seconds, {
      en: `A token lives at least ${shortest} seconds (10 minutes)${value > longest ? ' and at most 2³² seconds' : ''}; ${shown(value)} is not possible.`,
      zh: `令牌的有效期至少为 ${shortest} 秒（10 分钟）${value > longest ? '，最多为 2³² 秒' : ''}；${shown(value)} 不可用。`,
    })
  const path = token.get('path')
  const problem =
    textOf(path) === ''
      ? missing('path', { en: 'Name the file that holds the token.', zh: '请写出保存令牌的文件。' })
      : filePath(textOf(path))
  if (problem) say(rule, path, problem, `${volumePath}/path`)
}

/** The other sources are behind feature gates; where these are off, the server drops the field unseen. */
const sources = ['secret', 'configMap', 'downwardAPI', 'serviceAccountToken'] as const

/** Says what is wrong with a projected volume. */
export function sayProjected(say: Say, projected: Field): void {
  sayMode(say, projected.get('defaultMode'))
  const paths = new Set<string>()
  function sayFile(file: Field): void {
    const path = textOf(file.get('path'))
    if (path === '') return
    if (paths.has(path))
      say(
        rule,
        file.get('path'),
        {
          en: `Two sources of this volume write the file ${shown(path)}. Give one of them another \`path\`.`,
          zh: `该卷的两个来源都写入文件 ${shown(path)}。请给其中一个换一个 \`path\`。`,
        },
        projected.path,
      )
    paths.add(path)
  }
  for (const source of projected.get('sources').items) {
    const given = sources.filter((name) => source.get(name).isSet)
    if (given.length > 1)
      say(rule, source, {
        en: 'Each entry of `sources` has one source. Write the others as entries of their own.',
        zh: '`sources` 的每一项只能有一个来源。其他来源请各写一项。',
      })
    for (const name of ['secret', 'configMap'] as const) {
      const object = source.get(name)
      if (!object.isSet) continue
      if (textOf(object.get('name')) === '')
        say(
          rule,
          object.get('name'),
          missing('name', { en: 'Say which object to project.', zh: '请写出要投射的对象。' }),
        )
      sayItems(say, object.get('items'))
      for (const item of object.get('items').items) sayFile(item)
    }
    const downward = source.get('downwardAPI')
    for (const file of downward.get('items').items) {
      sayDownwardFile(say, file, downward.path)
      sayFile(file)
    }
    const token = source.get('serviceAccountToken')
    if (token.isSet) sayToken(say, token, projected.path)
  }
}
