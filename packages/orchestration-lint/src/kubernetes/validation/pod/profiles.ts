import type { Field } from '../../field.ts'
import { descendingPath } from '../paths.ts'
import { textOf, type Say } from '../say.ts'
import { missing, notOneOf } from '../words.ts'

const rule = 'kubernetes/security-profile'
const types = ['Localhost', 'RuntimeDefault', 'Unconfined']

function sayType(say: Say, profile: Field): void {
  const type = profile.get('type')
  if (textOf(type) === '')
    say(
      rule,
      type,
      missing('type', {
        en: 'Write `RuntimeDefault` for the profile of the container runtime.',
        zh: '如需使用容器运行时的默认配置，请写 `RuntimeDefault`。',
      }),
    )
  else if (!types.includes(textOf(type))) say(rule, type, notOneOf('type', textOf(type), types))
}

const noProfile = missing('localhostProfile', {
  en: 'The type `Localhost` loads a profile from the node, so it must be named.',
  zh: '类型 `Localhost` 从节点加载配置，因此必须写出其名称。',
})

const needless = {
  en: '`localhostProfile` is used with the type `Localhost` only. Remove it, or change the type.',
  zh: '`localhostProfile` 只能与类型 `Localhost` 一起使用。请删除它，或修改类型。',
}

/** Says what is wrong with a seccomp profile. */
export function saySeccomp(say: Say, profile: Field): void {
  if (!profile.isSet) return
  sayType(say, profile)
  const file = profile.get('localhostProfile')
  if (textOf(profile.get('type')) !== 'Localhost') {
    if (file.isSet) say(rule, file, needless)
    return
  }
  if (!file.isSet) say(rule, file, noProfile)
  const problem = descendingPath(textOf(file))
  if (problem) say(rule, file, problem)
}

/** Says what is wrong with an AppArmor profile. */
export function sayAppArmor(say: Say, profile: Field): void {
  if (!profile.isSet) return
  sayType(say, profile)
  const name = profile.get('localhostProfile')
  const type = textOf(profile.get('type'))
  if (type === 'Localhost') {
    if (textOf(name) === '') say(rule, name, noProfile)
    else if (textOf(name).trim() !== textOf(name) || textOf(name).length > 4095)
      say(rule, name, {
        en: 'The name of the profile must not begin or end with white space, and has at most 4095 characters.',
        zh: '配置名称的开头和结尾不能有空白，且最多 4095 个字符。',
      })
  } else if (types.includes(type) && name.isSet) say(rule, name, needless)
}
