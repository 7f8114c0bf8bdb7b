import type { Field } from '../../field.ts'
import { asPrefix, configMapKey, dnsLabel, dnsSubdomain, envName } from '../names.ts'
import { filePath } from '../paths.ts'
import { textOf, type Say } from '../say.ts'
import { missing, shown } from '../words.ts'
import { envFields, sayFieldRef, sayResourceFieldRef } from './downward-api.ts'
import type { Pod } from './pod.ts'

const rule = 'kubernetes/env'

function sayKeyRef(say: Say, ref: Field): void {
  const name = ref.get('name')
  const problem = dnsSubdomain(textOf(name))
  if (problem)
    say(
      rule,
      name,
      textOf(name) === ''
        ? missing('name', {
            en: 'Say which ConfigMap or Secret holds the key.',
            zh: '请指明该键属于哪个 ConfigMap 或 Secret。',
          })
        : problem,
    )
  const key = ref.get('key')
  const wrongKey =
    textOf(key) === ''
      ? missing('key', {
          en: 'Say which key of it holds the value.',
          zh: '请指明其中的哪个键保存该值。',
        })
      : configMapKey(textOf(key))
  if (wrongKey) say(rule, key, wrongKey)
}

function sayFileKeyRef(say: Say, ref: Field): void {
  for (const name of ['key', 'volumeName', 'path'])
    if (textOf(ref.get(name)) === '')
      say(
        rule,
        ref.get(name),
        missing(name, {
          en: 'A value from a file needs `volumeName`, `path` and `key`.',
          zh: '从文件取值需要 `volumeName`、`path` 和 `key`。',
        }),
      )
  const volume = ref.get('volumeName')
  const wrongVolume = textOf(volume) === '' ? undefined : dnsLabel(textOf(volume))
  if (wrongVolume) say(rule, volume, wrongVolume)
  const problem = filePath(textOf(ref.get('path')))
  if (problem) say(rule, ref.get('path'), problem)
}

const sources = ['fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef', 'fileKeyRef'] as const

const sourceChecks: Record<(typeof sources)[number], (say: Say, ref: Field) => void> = {
  fieldRef: (say, ref) => sayFieldRef(say, ref, envFields),
  resourceFieldRef: (say, ref) => sayResourceFieldRef(say, ref, false),
  configMapKeyRef: sayKeyRef,
  secretKeyRef: sayKeyRef,
  fileKeyRef: sayFileKeyRef,
}

function sayValueFrom(say: Say, variable: Field): void {
  const from = variable.get('valueFrom')
  if (!from.isSet) return
  const given = sources.filter((source) => from.get(source).isSet)
  for (const source of given) sourceChecks[source](say, from.get(source))
  if (given.length === 0)
    say(rule, from, {
      en: '`valueFrom` names no source. Give one of `configMapKeyRef`, `secretKeyRef`, `fieldRef`, `resourceFieldRef` or `fileKeyRef`.',
      zh: '`valueFrom` 没有指定来源。请写上 `configMapKeyRef`、`secretKeyRef`、`fieldRef`、`resourceFieldRef` 或 `fileKeyRef` 之一。',
    })
  else if (textOf(variable.get('value')) !== '')
    say(rule, from, {
      en: 'A variable has either `value` or `valueFrom`, not both: the API server would not know which one counts.',
      zh: '一个变量只能有 `value` 或 `valueFrom` 之一：否则 API 服务器不知道以哪个为准。',
    })
  else if (given.length > 1)
    say(rule, from, {
      en: `\`valueFrom\` takes exactly one source, but has ${given.map((source) => `\`${source}\``).join(' and ')}.`,
      zh: `\`valueFrom\` 只能有一个来源，这里却有 ${given.map((source) => `\`${source}\``).join(' 和 ')}。`,
    })
}

/** Says what is wrong with the variables of `env`. */
export function sayEnv(say: Say, variables: Field): void {
  for (const variable of variables.items) {
    const name = variable.get('name')
    const problem =
      textOf(name) === ''
        ? missing('name', { en: 'Every variable needs a name.', zh: '每个变量都必须有名称。' })
        : envName(textOf(name))
    if (problem) say(rule, name, problem)
    sayValueFrom(say, variable)
  }
}

/** Says when a value is to come from a file of a volume that is not there, or is no `emptyDir`. */
export function sayEnvVolumes({ say, volumes, brokenVolumes }: Pod, variables: Field): void {
  for (const variable of variables.items) {
    const field = variable.get('valueFrom', 'fileKeyRef', 'volumeName')
    const name = textOf(field)
    if (name === '' || brokenVolumes.has(name) || dnsLabel(name)) continue
    const volume = volumes.get(name)
    // Without any source a volume is an emptyDir.
    const isEmptyDir =
      volume?.fields.every((each) => each.name === 'name' || each.name === 'emptyDir') === true
    if (!isEmptyDir)
      say(rule, field, {
        en: `${shown(name)} must be an \`emptyDir\` volume of this pod, into which an init container writes the file.`,
        zh: `${shown(name)} 必须是该 Pod 的 \`emptyDir\` 卷，由初始化容器写入该文件。`,
      })
  }
}

/** Says what is wrong with the ConfigMaps and Secrets of `envFrom`. */
export function sayEnvFrom(say: Say, list: Field): void {
  for (const entry of list.items) {
    const prefix = entry.get('prefix')
    const wrongPrefix = textOf(prefix) === '' ? undefined : envName(textOf(prefix))
    if (wrongPrefix) say(rule, prefix, wrongPrefix)
    const given = ['configMapRef', 'secretRef'].map((source) => entry.get(source)).filter((ref) => ref.isSet)
    for (const ref of given) {
      const name = ref.get('name')
      const problem =
        textOf(name) === ''
          ? missing('name', {
              en: 'Say whose keys become variables.',
              zh: '请指明要把哪个对象的键变成环境变量。',
            })
          : dnsSubdomain(asPrefix(textOf(name)))
      if (problem) say(rule, name, problem)
    }
    if (given.length !== 1)
      say(
        rule,
        entry,
        {
          en: 'Each entry of `envFrom` has exactly one of `configMapRef` and `secretRef`. Write a second entry for a second source.',
          zh: '`envFrom` 的每一项必须恰好有 `configMapRef` 和 `secretRef` 之一。第二个来源请另写一项。',
        },
        list.path,
      )
  }
}
